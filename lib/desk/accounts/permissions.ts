/** Highest first. */
export const roles = ['chief', 'editor', 'writer'] as const;
export type Role = (typeof roles)[number];

/** Somebody who is signed in. `sections` limits an editor or writer; empty: all. */
export type Person = {
  id: string;
  name: string;
  email: string;
  role: Role;
  sections: string[];
};

/** Everything that the desk's server lets people do. */
const allowed = {
  'story.create': ['chief', 'editor', 'writer'],
  'story.edit': ['chief', 'editor', 'writer'],
  'story.submit': ['chief', 'editor', 'writer'],
  'story.review': ['chief', 'editor'],
  'story.publish': ['chief', 'editor'],
  'story.schedule': ['chief', 'editor'],
  'story.correct': ['chief', 'editor'],
  'story.unpublish': ['chief', 'editor'],
  'story.rename': ['chief', 'editor'],
  'media.upload': ['chief', 'editor', 'writer'],
  'media.edit': ['chief', 'editor'],
  'front.edit': ['chief', 'editor'],
  'people.manage': ['chief'],
  'audit.read': ['chief'],
} satisfies Record<string, Role[]>;

export type Action = keyof typeof allowed;

export const actions = Object.keys(allowed) as Action[];

/** What an action is about: the section of a story, and who began it. */
export type Subject = { section?: string; owner?: string };

/** Writers may work only on what they began themselves. */
const OWN_ONLY: Action[] = ['story.edit', 'story.submit'];

/** Whether somebody's role may do this at all, to something: what exactly, `may` says. */
export function mayEver({ role }: Person, action: Action): boolean {
  return (allowed[action] as Role[]).includes(role);
}

/** Whether somebody may do this. The server asks here before everything; the page only hides buttons. */
export function may(person: Person, action: Action, { section, owner }: Subject = {}): boolean {
  const { role, sections, id } = person;
  if (!mayEver(person, action)) return false;
  if (role === 'chief') return true;
  if (section !== undefined && sections.length > 0 && !sections.includes(section)) return false;
  return role !== 'writer' || !OWN_ONLY.includes(action) || owner === id;
}

export function isRole(value: unknown): value is Role {
  return (roles as readonly unknown[]).includes(value);
}
