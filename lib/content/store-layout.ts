import path from 'node:path';
import type { Locale } from '@/i18n/locales';

/** Raised when the shape of any file below changes: an older or newer store is rebuilt. */
export const STORE_FORMAT = 1;

/** Names of lists: `latest`, or the stories of one section, topic or author. */
export type ListName = 'latest' | `${'section' | 'topic' | 'author'}.${string}`;

/** Stories on one numbered page of a list. */
export const LIST_PAGE_SIZE = 12;

/** Where everything lies inside the store, relative to its root. */
export const storeFiles = {
  info: () => 'store.json',
  manifest: (shard: string) => `manifest/${shard}.json`,
  article: (slug: string, locale: Locale) => `articles/${slug.slice(-2)}/${slug}.${locale}.json`,
  page: (slug: string, locale: Locale) => `pages/${slug}.${locale}.json`,
  taxonomy: (kind: 'sections' | 'topics' | 'authors' | 'pages') => `${kind}.json`,
  media: (id: string) => `media/${id}.json`,
  front: () => 'front.json',
  listInfo: (locale: Locale, name: ListName) => `lists/${locale}/${name}/info.json`,
  listPage: (locale: Locale, name: ListName, page: number) =>
    `lists/${locale}/${name}/${page}.json`,
};

/** The root of the data that Midad makes: the store, image variants, staging. */
export function dataDir(): string {
  return path.resolve(/*turbopackIgnore: true*/ process.env.MIDAD_DATA ?? '.midad');
}

export function storeDir(): string {
  return path.join(/*turbopackIgnore: true*/ dataDir(), 'store');
}

export function mediaDir(): string {
  return path.join(/*turbopackIgnore: true*/ dataDir(), 'media');
}

export function contentDir(): string {
  return path.resolve(/*turbopackIgnore: true*/ process.env.MIDAD_CONTENT ?? 'content');
}
