import 'server-only';
import type { Page as StoredPage } from 'contentlayer/generated';
import type { Locale } from '@/i18n/locales';
import { isSlug } from './content/check-attribute';
import { storeFiles } from './content/store-layout';
import type { BodyTree } from './content/tree';
import { readStore } from './store';

/** A page of the newspaper about itself: policies, contact and the like. */
export type Page = {
  slug: string;
  locale: Locale;
  title: string;
  summary: string;
  updatedAt?: string;
  tree: BodyTree;
};

/** The order in which the footer shows pages; pages that are not named follow. */
const ORDER = [
  'about',
  'editorial-principles',
  'verification',
  'corrections-policy',
  'masthead',
  'ownership',
  'contact',
  'accessibility',
  'privacy',
];

export async function findPage(locale: Locale, slug: string): Promise<Page | undefined> {
  if (!isSlug(slug)) return undefined;
  const stored = await readStore<StoredPage>(storeFiles.page(slug, locale));
  return (
    stored && {
      slug,
      locale,
      title: stored.title,
      summary: stored.summary,
      updatedAt: stored.updatedAt,
      tree: stored.tree,
    }
  );
}

export async function listPages(locale: Locale): Promise<Page[]> {
  const known =
    (await readStore<{ slug: string; locales: Locale[] }[]>(storeFiles.taxonomy('pages'))) ?? [];
  const rank = (slug: string) => (ORDER.includes(slug) ? ORDER.indexOf(slug) : ORDER.length);
  const slugs = known.filter(({ locales }) => locales.includes(locale)).map(({ slug }) => slug);
  const sorted = slugs.sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
  const pages = await Promise.all(sorted.map((slug) => findPage(locale, slug)));
  return pages.filter((page) => page !== undefined);
}
