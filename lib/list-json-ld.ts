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
