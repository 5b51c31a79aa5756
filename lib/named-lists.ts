import 'server-only';
import { type Locale, localeCodes } from '@/i18n/locales';
import { newestArchiveParams } from './archive-params';
import type { ArchivePage } from './lists';
import { paths } from './paths';
import {
  findAuthor,
  findSection,
  findTopic,
  listAuthors,
  listSections,
  listTopics,
} from './taxonomies';

/** The kinds of list that have a name of their own. */
export type NamedListKind = 'section' | 'topic' | 'author';

type Slug = { locale: Locale; slug: string };

const kinds = {
  section: { find: findSection, list: listSections, hrefOf: paths.section },
  topic: { find: findTopic, list: listTopics, hrefOf: paths.topic },
  author: { find: findAuthor, list: listAuthors, hrefOf: paths.author },
} as const;

/** The section, topic or author of this name, with the addresses of its pages. */
export async function findNamedList(kind: NamedListKind, locale: Locale, slug: string) {
  const { find, hrefOf } = kinds[kind];
  const item = await find(locale, slug);
  return (
    item && {
      ...item,
      listName: `${kind}.${slug}` as const,
      hrefOf: (code: Locale, at?: ArchivePage) => hrefOf(code, slug, at),
    }
  );
}

/** Route parameters of every list of one kind, in every language. */
export async function namedListParams(kind: NamedListKind): Promise<Slug[]> {
  const items = await kinds[kind].list('ar');
  return localeCodes.flatMap((locale) => items.map(({ slug }) => ({ locale, slug })));
}

/** Route parameters of the newest archive page behind each list of one kind. */
export async function namedArchiveParams(
  kind: NamedListKind,
): Promise<(Slug & { period: string; page: string })[]> {
  const lists = await namedListParams(kind);
  const params = await Promise.all(
    lists.map(async ({ locale, slug }) => {
      const pages = await newestArchiveParams(locale, `${kind}.${slug}`);
      return pages.map((page) => ({ locale, slug, ...page }));
    }),
  );
  return params.flat();
}
