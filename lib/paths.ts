import type { Route } from 'next';
import type { Locale } from '@/i18n/locales';

const inPages = (base: string, page?: number) => (page ? `${base}/page/${page}` : base) as Route;

/** Every internal URL is built here, so a route can be renamed in one place. */
export const paths = {
  home: (locale: Locale) => `/${locale}` as Route,
  article: (locale: Locale, slug: string) => `/${locale}/articles/${slug}` as Route,
  latest: (locale: Locale, page?: number) => inPages(`/${locale}/latest`, page),
  section: (locale: Locale, slug: string, page?: number) =>
    inPages(`/${locale}/sections/${slug}`, page),
  topic: (locale: Locale, slug: string, page?: number) =>
    inPages(`/${locale}/topics/${slug}`, page),
  author: (locale: Locale, slug: string, page?: number) =>
    inPages(`/${locale}/authors/${slug}`, page),
  topics: (locale: Locale) => `/${locale}/topics` as Route,
  authors: (locale: Locale) => `/${locale}/authors` as Route,
  page: (locale: Locale, slug: string) => `/${locale}/about/${slug}` as Route,
  notFound: (locale: Locale) => `/${locale}/not-found` as Route,
  media: (name: string) => `/media/${name}`,
  sitemap: () => '/sitemap.xml' as Route,
};
