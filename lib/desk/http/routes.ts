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
  '/desk/[locale]/published/[slug]': 'story.edit',
  '/desk/[locale]/history/[slug]': 'story.edit',
  '/desk/[locale]/front': 'front.edit',
  '/desk/[locale]/audit': 'audit.read',
  '/desk/[locale]/media': 'media.upload',
  '/desk/[locale]/media/[id]': 'media.upload',
  '/desk/media/[name]': 'person',
  '/desk/[locale]/people': 'people.manage',
  '/desk/api/sign-in': 'anybody',
  '/desk/api/code': 'anybody',
  '/desk/api/join': 'anybody',
  '/desk/api/sign-out': 'signed-in',
  '/desk/api/two-factor': 'signed-in',
  '/desk/api/password': 'person',
  '/desk/api/people': 'people.manage',
  '/desk/api/stories': 'person',
  '/desk/api/begin': 'story.create',
  '/desk/api/open': 'story.edit',
  '/desk/api/restore': 'story.edit',
  '/desk/api/unpublish': 'story.unpublish',
  '/desk/api/rename': 'story.rename',
  '/desk/api/correct': 'story.correct',
  '/desk/api/front': 'front.edit',
  '/desk/api/draft/read': 'story.edit',
  '/desk/api/draft/save': 'story.edit',
  '/desk/api/draft/check': 'story.edit',
  '/desk/api/draft/move': 'story.submit',
  '/desk/api/draft/comment': 'story.edit',
  '/desk/api/draft/publish': 'story.publish',
  '/desk/api/draft/discard': 'story.edit',
  '/desk/api/draft/plan': 'story.schedule',
  '/desk/api/media': 'media.upload',
  '/desk/api/media/add': 'media.upload',
  '/desk/api/media/find': 'media.upload',
  '/desk/api/media/describe': 'media.upload',
} satisfies Record<string, Access>;

export type DeskRoute = keyof typeof deskRoutes;
