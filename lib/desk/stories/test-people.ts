import type { Person } from '../accounts/permissions';

const person = (id: string, role: Person['role'], sections: string[] = []): Person => ({
  id,
  name: id,
  email: `${id}@example.org`,
  role,
  sections,
});
export const layla = person('layla', 'writer');
export const sami = person('sami', 'editor');
export const chief = person('chief', 'chief');
export const sports = person('sports', 'editor', ['sport']);

/** The text of a small public story. */
export function storyText(
  title: string,
  { fields = [], body = 'نص القصة.' }: { fields?: string[]; body?: string } = {},
): string {
  const front = [
    `title: '${title}' # العنوان`,
    "summary: 'جملة واحدة.'",
    'section: culture',
    'label: news',
    'status: published',
    'publishedAt: 2026-01-05T09:00:00+03:00',
    'authors: [culture-desk]',
    ...fields,
  ];
  return `---\n${front.join('\n')}\n---\n\n${body}\n`;
}
