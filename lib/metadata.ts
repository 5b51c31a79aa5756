import type { Metadata } from 'next';
import { type Locale, locales } from '@/i18n/locales';
import { inDirection, plainLine } from './arabic/plain-line';
import type { FeedList } from './feeds/feed';
import { feedFormats, feedTypes } from './feeds/feed';
import { paths } from './paths';
import { absoluteUrl } from './site';

export type PageFacts = {
  locale: Locale;
  title: string;
  description: string;
  siteName: string;
  /** The path of this page in each language that has it; none where an address leads to nothing. */
  paths: Partial<Record<Locale, string>>;
  /** A 1200x630 picture, as a path. */
  image?: { path: string; alt: string };
  isIndexed?: boolean;
  /** The feed of the stories on this page. */
  feed?: { list: FeedList; title: string };
};

/** Title, description, canonical, hreflang and Open Graph of one page. */
export function pageMetadata(facts: PageFacts): Metadata {
  const { locale, siteName, isIndexed = true } = facts;
  const title = inDirection(locale, facts.title);
  const description = shorten(facts.description, 200);
  const path = facts.paths[locale];
  const canonical = path && absoluteUrl(path);
  const image = facts.image && {
    url: absoluteUrl(facts.image.path),
    width: 1200,
    height: 630,
    alt: facts.image.alt,
  };
  return {
    manifest: paths.manifest(locale),
    title: inDirection(
      locale,
      facts.title === siteName ? siteName : `${facts.title} | ${siteName}`,
    ),
    description,
    robots: isIndexed
      ? { index: true, follow: true, 'max-image-preview': 'large' }
      : { index: false, follow: true },
    alternates: isIndexed
      ? {
          canonical,
          languages: languagesOf(facts.paths),
          types: facts.feed && feedLinks(locale, facts.feed),
        }
      : undefined,
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
    // A story's page is for reading: the front page and the lists say how to install.
    manifest: undefined,
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

/** How feed readers find the feed of a page, in every format. */
function feedLinks(locale: Locale, { list, title }: NonNullable<PageFacts['feed']>) {
  return Object.fromEntries(
    feedFormats.map((format) => [
      feedTypes[format],
      [{ title: plainLine(locale, title), url: absoluteUrl(paths.feed(locale, list, format)) }],
    ]),
  );
}

/** Cuts at a word, at most `limit` characters with the ellipsis. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[\s،,؛;:.]+$/u, '')}…`;
}
