import type { Route } from 'next';
import type { Locale } from '@/i18n/locales';
import type { ArchivePage } from './content/store-layout';
import type { FeedFormat, FeedList } from './feeds/feed';

const inPages = (base: string, at?: ArchivePage) =>
  (at ? `${base}/${at.period}/${at.page}` : base) as Route;

/** What a dated correction is called on the page of its story. */
export function correctionId(date: string): string {
  return `correction-${Date.parse(date) / 1000}`;
}

/** Every internal URL is built here, so a route can be renamed in one place. */
export const paths = {
  home: (locale: Locale) => `/${locale}` as Route,
  article: (locale: Locale, slug: string) => `/${locale}/articles/${slug}` as Route,
  history: (locale: Locale, slug: string) => `/${locale}/articles/${slug}/history` as Route,
  latest: (locale: Locale, at?: ArchivePage) => inPages(`/${locale}/latest`, at),
  section: (locale: Locale, slug: string, at?: ArchivePage) =>
    inPages(`/${locale}/sections/${slug}`, at),
  topic: (locale: Locale, slug: string, at?: ArchivePage) =>
    inPages(`/${locale}/topics/${slug}`, at),
  author: (locale: Locale, slug: string, at?: ArchivePage) =>
    inPages(`/${locale}/authors/${slug}`, at),
  topics: (locale: Locale) => `/${locale}/topics` as Route,
  authors: (locale: Locale) => `/${locale}/authors` as Route,
  /** A year, month or day of the archive; a day with many stories has pages. */
  archive: (locale: Locale, date?: string, page?: number) =>
    ['', locale, 'archive', date, page].filter((part) => part !== undefined).join('/') as Route,
  /** Where a correction stands in its story. */
  correction: (locale: Locale, slug: string, date: string) =>
    `/${locale}/articles/${slug}#${correctionId(date)}` as Route,
  corrections: (locale: Locale, at?: ArchivePage) => inPages(`/${locale}/corrections`, at),
  page: (locale: Locale, slug: string) => `/${locale}/about/${slug}` as Route,
  notFound: (locale: Locale) => `/${locale}/not-found` as Route,
  /** The picture that social networks show of a story; `hash` names what is drawn on it. */
  card: (locale: Locale, slug: string, hash: string) => `/cards/${locale}/${slug}.${hash}.jpg`,
  media: (name: string) => `/media/${name}`,
  search: (locale: Locale) => `/${locale}/search` as Route,
  feeds: (locale: Locale) => `/${locale}/feeds` as Route,
  feed: (locale: Locale, list: FeedList, format: FeedFormat) =>
    `/${locale}/feeds/${list}.${format}` as Route,
  /** The RSS of all stories, at the address that it always had. */
  feedXml: (locale: Locale) => `/${locale}/feed.xml` as Route,
  gone: (locale: Locale) => `/${locale}/gone` as Route,
  sitemap: (name?: string) => (name ? `/sitemaps/${name}.xml` : '/sitemap.xml') as Route,
  newsSitemap: () => '/sitemaps/news.xml' as Route,
  manifest: (locale: Locale) => `/${locale}/manifest.webmanifest` as Route,
  robots: () => '/robots.txt' as Route,
  securityText: () => '/.well-known/security.txt' as Route,
};
