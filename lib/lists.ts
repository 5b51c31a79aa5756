import 'server-only';
import { type Locale, localeCodes } from '@/i18n/locales';
import {
  type ArchivePage,
  LIST_PAGE_SIZE,
  type ListInfo,
  type ListName,
  type PeriodInfo,
  pagesOf,
  storeFiles,
} from './content/store-layout';
import type { ArticleCard } from './content/story-facts';
import { readStore } from './store';

export type { ArchivePage, ListName };

/** One page of a list: its head, or one page of its archive. */
export type ListPage = {
  articles: ArticleCard[];
  older?: ArchivePage;
  /** `head` is the list's own address. */
  newer?: ArchivePage | 'head';
};

/** The head of a list shows at least so many stories, if there are so many. */
const HEAD_SIZE = 2 * LIST_PAGE_SIZE;
const PERIOD = /^\d{4}(?:-\d{2})?$/;

/** The head of a list: its newest stories. */
export async function readListHead(locale: Locale, name: ListName): Promise<ListPage> {
  const { periods } = await listInfo(locale, name);
  const articles: ArticleCard[] = [];
  for (const [period, stories] of [...periods].reverse()) {
    for (let page = pagesOf(stories); page > 0; page--) {
      if (articles.length >= HEAD_SIZE) return { articles, older: { period, page } };
      articles.push(...(await readPage(locale, name, { period, page })));
    }
  }
  return { articles };
}

/** One archive page of a list; undefined if it does not exist. */
export async function findArchivePage(
  locale: Locale,
  name: ListName,
  at: ArchivePage,
): Promise<ListPage | undefined> {
  const { period, page } = at;
  const info = await findPeriod(locale, name, period);
  if (!info || !Number.isInteger(page) || page < 1 || page > info.pages) return undefined;
  return {
    articles: await readPage(locale, name, at),
    older: page > 1 ? { period, page: page - 1 } : info.older,
    newer: page < info.pages ? { period, page: page + 1 } : (info.newer ?? 'head'),
  };
}

/** The newest stories of a list. */
export async function listArticles(locale: Locale, name: ListName): Promise<ArticleCard[]> {
  return (await readListHead(locale, name)).articles;
}

/** How many pages a period of a list has; undefined if it has no stories. */
export async function findPeriod(
  locale: Locale,
  name: ListName,
  period: string,
): Promise<PeriodInfo | undefined> {
  if (!PERIOD.test(period)) return undefined;
  return readStore<PeriodInfo>(storeFiles.periodInfo(locale, name, period));
}

/** The periods of a list that have stories, newest first, each with its count. */
export async function listPeriods(locale: Locale, name: ListName): Promise<[string, number][]> {
  return (await listInfo(locale, name)).periods.toReversed();
}

/** How many public stories every list holds; a list without any is not named. */
export async function listTotals(locale: Locale): Promise<Record<string, number>> {
  return (await readStore<Record<string, number>>(storeFiles.listTotals(locale))) ?? {};
}

/** How many public stories one list holds in each language. */
export async function countStories(name: ListName): Promise<Record<Locale, number>> {
  const [ar, en] = await Promise.all([listInfo('ar', name), listInfo('en', name)]);
  return { ar: ar.total, en: en.total };
}

/** The public articles of one period of a list, newest first, page by page. */
export async function* articlesOfPeriod(
  locale: Locale,
  name: ListName,
  period: string,
): AsyncGenerator<ArticleCard> {
  const pages = (await findPeriod(locale, name, period))?.pages ?? 0;
  for (let page = pages; page > 0; page--) yield* await readPage(locale, name, { period, page });
}

/** The newest `limit` articles of every language, as route parameters. */
export async function newestParams(limit: number): Promise<{ locale: Locale; slug: string }[]> {
  const params: { locale: Locale; slug: string }[] = [];
  for (const locale of localeCodes) {
    const enough = params.length + limit;
    for (const [period] of await listPeriods(locale, 'latest')) {
      if (params.length >= enough) break;
      for await (const { slug } of articlesOfPeriod(locale, 'latest', period))
        if (params.length < enough) params.push({ locale, slug });
    }
  }
  return params;
}

async function listInfo(locale: Locale, name: ListName): Promise<ListInfo> {
  return (
    (await readStore<ListInfo>(storeFiles.listInfo(locale, name))) ?? { total: 0, periods: [] }
  );
}

async function readPage(
  locale: Locale,
  name: ListName,
  { period, page }: ArchivePage,
): Promise<ArticleCard[]> {
  return (await readStore<ArticleCard[]>(storeFiles.listPage(locale, name, period, page))) ?? [];
}
