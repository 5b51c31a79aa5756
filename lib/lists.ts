import 'server-only';
import { type Locale, localeCodes } from '@/i18n/locales';
import { type ListName, storeFiles } from './content/store-layout';
import type { ArticleCard } from './content/story-facts';
import { readStore } from './store';

/** One page of a list. Pages are numbered from the oldest, so that their address never changes. */
export type ListPage = {
  articles: ArticleCard[];
  total: number;
  /** The number of the next older page. */
  older?: number;
  /** The number of the next newer page, or `head` for the list's own address. */
  newer?: number | 'head';
};

type ListInfo = { total: number; pages: number };

/**
 * The head of a list (its newest one or two pages of stories), or one numbered archive page;
 * undefined if that page does not exist.
 */
export async function findListPage(
  locale: Locale,
  name: ListName,
  page?: number,
): Promise<ListPage | undefined> {
  const { total, pages } = await listInfo(locale, name);
  if (page === undefined) return { ...(await head(locale, name, pages)), total };
  if (page < 1 || page > archivePages(pages)) return undefined;
  return {
    articles: await readPage(locale, name, page),
    total,
    older: page > 1 ? page - 1 : undefined,
    newer: page === archivePages(pages) ? 'head' : page + 1,
  };
}

/** The newest stories of a list: at least a page of them, if there are so many. */
export async function listArticles(locale: Locale, name: ListName): Promise<ArticleCard[]> {
  const { pages } = await listInfo(locale, name);
  return (await head(locale, name, pages)).articles;
}

/** How many numbered pages lie behind the head of a list. */
export async function countArchivePages(locale: Locale, name: ListName): Promise<number> {
  return archivePages((await listInfo(locale, name)).pages);
}

/** Every public article of one language with its other languages, newest first, page by page. */
export async function* allArticles(locale: Locale): AsyncGenerator<ArticleCard> {
  const { pages } = await listInfo(locale, 'latest');
  for (let page = pages; page > 0; page--) yield* await readPage(locale, 'latest', page);
}

/** The newest `limit` articles of every language, as route parameters. */
export async function newestParams(limit: number): Promise<{ locale: Locale; slug: string }[]> {
  const params: { locale: Locale; slug: string }[] = [];
  for (const locale of localeCodes) {
    let left = limit;
    for await (const { slug } of allArticles(locale)) {
      if (left-- <= 0) break;
      params.push({ locale, slug });
    }
  }
  return params;
}

async function head(locale: Locale, name: ListName, pages: number) {
  const archived = archivePages(pages);
  const articles: ArticleCard[] = [];
  for (let page = pages; page > archived; page--)
    articles.push(...(await readPage(locale, name, page)));
  return { articles, older: archived > 0 ? archived : undefined };
}

/** The newest page may be nearly empty: the head shows it together with the full one behind it. */
function archivePages(pages: number): number {
  return Math.max(0, pages - 2);
}

async function listInfo(locale: Locale, name: ListName): Promise<ListInfo> {
  return (await readStore<ListInfo>(storeFiles.listInfo(locale, name))) ?? { total: 0, pages: 0 };
}

async function readPage(locale: Locale, name: ListName, page: number): Promise<ArticleCard[]> {
  return (await readStore<ArticleCard[]>(storeFiles.listPage(locale, name, page))) ?? [];
}
