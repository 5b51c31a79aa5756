import path from 'node:path';
import type { Locale } from '@/i18n/locales';

/** Raised when the shape of any file below changes: an older store is rebuilt, a newer one refused. */
export const STORE_FORMAT = 4;

/** Names of lists: `latest`, or the stories of one section, topic or author. */
export type ListName = 'latest' | `${'section' | 'topic' | 'author'}.${string}`;

/** Stories on one numbered page of a list. */
export const LIST_PAGE_SIZE = 12;

/** How many list pages so many stories fill. */
export function pagesOf(stories: number): number {
  return Math.ceil(stories / LIST_PAGE_SIZE);
}

const shelf = (slug: string) => slug.slice(-2);

/** Where everything lies inside the store, relative to its root. */
export const storeFiles = {
  info: () => 'store.json',
  article: (slug: string, locale: Locale) => `articles/${shelf(slug)}/${slug}.${locale}.json`,
  gone: (slug: string) => `gone/${shelf(slug)}/${slug}.json`,
  page: (slug: string, locale: Locale) => `pages/${slug}.${locale}.json`,
  taxonomy: (kind: 'sections' | 'topics' | 'authors' | 'pages') => `${kind}.json`,
  media: (id: string) => `media/${id}.json`,
  front: () => 'front.json',
  /** All redirects, for what shows every one of them; a single one is found on its shelf. */
  redirects: () => 'redirects.json',
  redirectShelf: (number: number) => `redirects/${number}.json`,
  listTotals: (locale: Locale) => `lists/${locale}/totals.json`,
  listInfo: (locale: Locale, name: ListName) => `lists/${locale}/${name}/info.json`,
  periodInfo: (locale: Locale, name: ListName, period: string) =>
    `lists/${locale}/${name}/${period}/info.json`,
  listPage: (locale: Locale, name: ListName, period: string, page: number) =>
    `lists/${locale}/${name}/${period}/${page}.json`,
  /** How many stories each day of a month has. */
  days: (locale: Locale, month: string) => `lists/${locale}/latest/${month}/days.json`,
  corrections: (locale: Locale, year: string) => `corrections/${locale}/${year}.json`,
  correctionYears: (locale: Locale) => `corrections/${locale}/years.json`,
  references: (kind: 'story' | 'image', id: string) =>
    kind === 'story' ? `refs/stories/${shelf(id)}/${id}.json` : `refs/images/${id}.json`,
};

/** How many stories a list holds, in all and by period (`2026-11`, or `2026`), oldest first. */
export type ListInfo = { total: number; periods: [period: string, stories: number][] };

/** One numbered page inside a period of a list; pages are numbered from the oldest. */
export type ArchivePage = { period: string; page: number };

/** What the pages of one period need to know of the periods around it. */
export type PeriodInfo = { pages: number; older?: ArchivePage; newer?: ArchivePage };

/** How many stories the days of a month have, newest first; days without any are not named. */
export type DayCounts = [day: string, stories: number][];

/** A dated correction of a public story, in one language. */
export type StoredCorrection = { slug: string; title: string; date: string; text: string };

/** The root of the data that Midad makes: the store, image variants, pages, the engine's memory. */
export function dataDir(): string {
  return path.resolve(/*turbopackIgnore: true*/ process.env.MIDAD_DATA ?? '.midad');
}

export function storeDir(): string {
  return path.join(/*turbopackIgnore: true*/ dataDir(), 'store');
}

export function mediaDir(): string {
  return path.join(/*turbopackIgnore: true*/ dataDir(), 'media');
}

export function cardsDir(): string {
  return path.join(/*turbopackIgnore: true*/ dataDir(), 'cards');
}

export function contentDir(): string {
  return path.resolve(/*turbopackIgnore: true*/ process.env.MIDAD_CONTENT ?? 'content');
}
