import type { Metadata } from 'next';
import type { Locale } from '@/i18n/locales';
import type { ArchivePage } from './lists';
import { type PageFacts, pageMetadata } from './metadata';

type ListFacts = {
  locale: Locale;
  title: string;
  description: string;
  siteName: string;
  /** How many public stories the list holds in each language. */
  stories: Record<Locale, number>;
  hrefOf: (locale: Locale, at?: ArchivePage) => string;
  feed?: PageFacts['feed'];
  /** Of an archive page; the list's own address has none. */
  at?: ArchivePage;
};

/** A list is indexed where it has stories; archive pages exist per language and are not paired. */
export function listMetadata({ locale, stories, hrefOf, at, ...facts }: ListFacts): Metadata {
  const hasStories = (code: Locale) => stories[code] > 0;
  const paths = at
    ? { [locale]: hrefOf(locale, at) }
    : Object.fromEntries(
        (['ar', 'en'] as const).filter(hasStories).map((code) => [code, hrefOf(code)]),
      );
  return pageMetadata({ ...facts, locale, paths, isIndexed: hasStories(locale) });
}
