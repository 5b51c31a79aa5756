import type { Action } from '../accounts/permissions';

/** Who is let in: anybody, whoever has given a password, whoever has given a code too, or may do this. */
export type Access = 'anybody' | 'signed-in' | 'person' | Action;

/** Every route of the desk and who is let in. A test compares it with `app/desk`. */
export const deskRoutes = {
  '/desk': 'anybody',
  '/desk/[locale]/sign-in': 'anybody',
  '/desk/[locale]/code': 'anybody',
  '/desk/[locale]/join': 'anybody',
  '/desk/[locale]/two-factor': 'signed-in',
  '/desk/[locale]': 'person',
  '/desk/[locale]/account': 'person',
  '/desk/[locale]/new': 'story.create',
  '/desk/[locale]/story/[id]': 'story.edit',
  '/desk/[locale]/story/[id]/preview': 'story.edit',
  '/desk/[locale]/preview/[id]': 'story.edit',
  '/desk/[locale]/shared/[token]': 'anybody',
  '/desk/[locale]/link-over': 'anybody',
  '/desk/[locale]/people': 'people.manage',
  '/desk/api/sign-in': 'anybody',
  '/desk/api/code': 'anybody',
  '/desk/api/join': 'anybody',
  '/desk/api/sign-out': 'signed-in',
  '/desk/api/two-factor': 'signed-in',
  '/desk/api/password': 'person',
  '/desk/api/people': 'people.manage',
  '/desk/api/begin': 'story.create',
  '/desk/api/open': 'story.edit',
  '/desk/api/draft/save': 'story.edit',
  '/desk/api/draft/check': 'story.edit',
  '/desk/api/draft/move': 'story.submit',
  '/desk/api/draft/comment': 'story.edit',
  '/desk/api/draft/publish': 'story.publish',
  '/desk/api/draft/discard': 'story.edit',
  '/desk/api/draft/share': 'story.edit',
  '/desk/api/draft/presence': 'story.edit',
  '/desk/api/shared': 'anybody',
} satisfies Record<string, Access>;

export type DeskRoute = keyof typeof deskRoutes;
