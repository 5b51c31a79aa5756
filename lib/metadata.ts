import type { Metadata } from 'next';
import { type Locale, locales } from '@/i18n/locales';
import { absoluteUrl } from './site';

type PageFacts = {
  locale: Locale;
  title: string;
  description: string;
  siteName: string;
  /** The path of this page in each language that has it. */
  paths: Partial<Record<Locale, string>>;
  /** A 1200x630 picture, as a path. */
  image?: { path: string; alt: string };
  isIndexed?: boolean;
};

const RIGHT_TO_LEFT_MARK = '\u200f';

/** Title, description, canonical, hreflang and Open Graph of one page. */
export function pageMetadata(facts: PageFacts): Metadata {
  const { locale, siteName, isIndexed = true } = facts;
  const title = inDirection(locale, facts.title);
  const description = shorten(facts.description, 200);
  const canonical = absoluteUrl(facts.paths[locale] ?? '/');
  const image = facts.image && {
    url: absoluteUrl(facts.image.path),
    width: 1200,
    height: 630,
    alt: facts.image.alt,
  };
  return {
    title: inDirection(
      locale,
      facts.title === siteName ? siteName : `${facts.title} | ${siteName}`,
    ),
    description,
    robots: isIndexed
      ? { index: true, follow: true, 'max-image-preview': 'large' }
      : { index: false, follow: true },
    alternates: isIndexed ? { canonical, languages: languagesOf(facts.paths) } : undefined,
    openGraph: {
      type: 'website',
      title,
      description,
      url: canonical,
      siteName,
      locale: locales[locale].ogLocale,
      alternateLocale: Object.keys(facts.paths)
        .filter((other) => other !== locale)
        .map((other) => locales[other as Locale].ogLocale),
      images: image ? [image] : undefined,
    },
    twitter: { card: image ? 'summary_large_image' : 'summary' },
  };
}

/** Open Graph facts that only articles have. */
export function articleMetadata(
  facts: PageFacts & { publishedAt: string; updatedAt?: string; section: string },
): Metadata {
  const metadata = pageMetadata(facts);
  return {
    ...metadata,
    openGraph: {
      ...metadata.openGraph,
      type: 'article',
      publishedTime: facts.publishedAt,
      modifiedTime: facts.updatedAt ?? facts.publishedAt,
      section: facts.section,
    },
  };
}

/** Absolute, self-listing and reciprocal; x-default is Arabic wherever Arabic exists. */
function languagesOf(paths: PageFacts['paths']): Record<string, string> {
  const languages = Object.entries(paths).map(
    ([locale, path]) => [locale, absoluteUrl(path)] as const,
  );
  const fallback = paths.ar ?? paths.en;
  return Object.fromEntries(
    fallback ? [...languages, ['x-default', absoluteUrl(fallback)]] : languages,
  );
}

/** Browsers order a title by its first strong character: Latin must not turn an Arabic one. */
function inDirection(locale: Locale, title: string): string {
  return locale === 'ar' && /^[^\p{L}]*\p{Script=Latin}/u.test(title)
    ? RIGHT_TO_LEFT_MARK + title
    : title;
}

/** Cuts at a word, at most `limit` characters with the ellipsis. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[\s،,؛;:.]+$/u, '')}…`;
}
