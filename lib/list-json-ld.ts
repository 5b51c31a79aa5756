import type { Locale } from '@/i18n/locales';
import { paths } from './paths';
import { absoluteUrl, site } from './site';

type PageFacts = {
  type: 'CollectionPage' | 'AboutPage';
  locale: Locale;
  name: string;
  description: string;
  path: string;
  updatedAt?: string;
  /** The stories that the page lists, in its order. */
  stories?: { slug: string }[];
  /** Whom or what the page is about. */
  about?: object;
};

/** A page that is no story: a list with what it lists, or a page of the newspaper about itself. */
export function pageJsonLd({
  type,
  locale,
  name,
  description,
  path,
  updatedAt,
  stories,
  about,
}: PageFacts) {
  return {
    '@context': 'https://schema.org',
    '@type': type,
    '@id': absoluteUrl(path),
    url: absoluteUrl(path),
    name,
    description,
    inLanguage: locale,
    isPartOf: { '@id': `${site.url}/#website` },
    publisher: { '@id': `${site.url}/#publisher` },
    ...(about && { about }),
    ...(updatedAt && { dateModified: updatedAt }),
    ...(stories &&
      stories.length > 0 && {
        mainEntity: {
          '@type': 'ItemList',
          numberOfItems: stories.length,
          itemListElement: stories.map(({ slug }, index) => ({
            '@type': 'ListItem',
            position: index + 1,
            url: absoluteUrl(paths.article(locale, slug)),
          })),
        },
      }),
  };
}

type Subject = { name: string; description: string };

const SUBJECT_TYPES = {
  person: 'Person',
  place: 'Place',
  organisation: 'Organization',
  subject: 'Thing',
} as const;

/** What a topic stands for. */
export function topicJsonLd({
  name,
  description,
  kind,
  aliases,
}: Subject & { kind: keyof typeof SUBJECT_TYPES; aliases: string[] }) {
  return {
    '@type': SUBJECT_TYPES[kind],
    name,
    description,
    ...(aliases.length > 0 && { alternateName: aliases }),
  };
}

/** Who an author is: a person, or a desk of the newspaper. */
export function authorJsonLd({
  name,
  description,
  kind,
  role,
}: Subject & { kind: 'desk' | 'person'; role: string }) {
  return kind === 'person'
    ? { '@type': 'Person', name, description, jobTitle: role }
    : { '@type': 'Organization', name, description };
}
