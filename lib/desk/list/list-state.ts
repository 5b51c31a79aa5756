import type { ListedStory, ListQuery } from './story-list';

/** What the list can be narrowed down to. */
export const listStatuses = ['published', 'draft', 'withdrawn', 'broken'];

/** What a listed story is now: a published one whose time has not come is scheduled. */
export function listState(
  { status, publishedAt }: Pick<ListedStory, 'status' | 'publishedAt'>,
  now = new Date(),
): string {
  return status === 'published' && publishedAt > now.toISOString() ? 'scheduled' : status;
}

type Search = Record<string, string | string[] | undefined>;

/** The query that an address asks for; whatever it invents is left out. */
export function listQuery(search: Search): ListQuery & { page: number } {
  const one = (name: string) => (typeof search[name] === 'string' ? search[name] : '');
  const page = Math.min(Math.max(Math.trunc(Number(one('page')) || 1), 1), 100_000);
  const english = one('english');
  return {
    text: one('q').slice(0, 200),
    section: /^[a-z0-9-]{1,80}$/.test(one('section')) ? one('section') : undefined,
    status: listStatuses.includes(one('status')) ? one('status') : undefined,
    english: english === 'there' || english === 'missing' ? english : undefined,
    page,
  };
}

/** The address of another page of the same list. */
export function listAddress(base: string, query: ListQuery, page: number): string {
  const { text, section, status, english } = query;
  const parameters = Object.entries({
    q: text,
    section,
    status,
    english,
    page: page > 1 ? String(page) : '',
  });
  const search = new URLSearchParams(
    parameters.filter((own): own is [string, string] => Boolean(own[1])),
  );
  return search.size > 0 ? `${base}?${search}` : base;
}
