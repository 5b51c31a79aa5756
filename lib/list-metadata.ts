import type { Metadata } from 'next';
import type { Locale } from '@/i18n/locales';
import { pageMetadata } from './metadata';

type ListFacts = {
  locale: Locale;
  title: string;
  description: string;
  siteName: string;
  /** How many public stories the list holds in each language. */
  stories: Record<Locale, number>;
  hrefOf: (locale: Locale, page?: number) => string;
  /** The number of an archive page; the list's own address has none. */
  page?: number;
};

/** A list is indexed where it has stories; archive pages exist per language and are not paired. */
export function listMetadata({ locale, stories, hrefOf, page, ...facts }: ListFacts): Metadata {
  const hasStories = (code: Locale) => stories[code] > 0;
  const paths = page
    ? { [locale]: hrefOf(locale, page) }
    : Object.fromEntries(
        (['ar', 'en'] as const).filter(hasStories).map((code) => [code, hrefOf(code)]),
      );
  return pageMetadata({ ...facts, locale, paths, isIndexed: hasStories(locale) });
}
