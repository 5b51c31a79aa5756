import type { Locale } from '@/i18n/locales';
import type { Article, Correction } from './articles';
import { paths } from './paths';
import { absoluteUrl, site } from './site';

export type Crumb = { name: string; path?: string };

type Publisher = { name: string; description: string; locale: Locale };
type ArticleFacts = {
  article: Article;
  authors: { slug: string; name: string; kind: 'desk' | 'person' }[];
  section: string;
  topics: string[];
  sharePath: string;
  publisher: Publisher;
};

/** The newspaper itself, with the policies that search engines ask news sites for. */
function publisherJsonLd({ name, description, locale }: Publisher) {
  const page = (slug: string) => absoluteUrl(paths.page(locale, slug));
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${site.url}/#publisher`,
    name,
    description,
    url: absoluteUrl(paths.home(locale)),
    logo: absoluteUrl('/icon-512.png'),
    publishingPrinciples: page('editorial-principles'),
    ethicsPolicy: page('editorial-principles'),
    correctionsPolicy: page('corrections-policy'),
    verificationFactCheckingPolicy: page('verification'),
    ownershipFundingInfo: page('ownership'),
    masthead: page('masthead'),
  };
}

/** The newspaper as articles name it; the front page says the rest under the same id. */
function publisherReference({ name, locale }: Publisher) {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${site.url}/#publisher`,
    name,
    url: absoluteUrl(paths.home(locale)),
    logo: absoluteUrl('/icon-512.png'),
  };
}

export function siteJsonLd(publisher: Publisher) {
  return {
    '@context': 'https://schema.org',
    '@graph': [
      publisherJsonLd(publisher),
      {
        '@type': 'WebSite',
        '@id': `${site.url}/#website`,
        name: publisher.name,
        url: absoluteUrl(paths.home(publisher.locale)),
        inLanguage: publisher.locale,
        publisher: { '@id': `${site.url}/#publisher` },
      },
    ],
  };
}

export function breadcrumbJsonLd(crumbs: Crumb[]) {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      ...(path && { item: absoluteUrl(path) }),
    })),
  };
}

/** A story in one language; its headline and dates are those that the page shows. */
export function articleJsonLd({
  article,
  authors,
  section,
  topics,
  sharePath,
  publisher,
}: ArticleFacts) {
  const { locale, slug, title, summary, publishedAt, updatedAt, wordCount } = article;
  const url = absoluteUrl(paths.article(locale, slug));
  return {
    '@context': 'https://schema.org',
    '@type':
      article.label === 'opinion'
        ? 'OpinionNewsArticle'
        : article.label === 'analysis'
          ? 'AnalysisNewsArticle'
          : 'NewsArticle',
    '@id': `${url}#article`,
    mainEntityOfPage: url,
    url,
    headline: title,
    description: summary,
    inLanguage: locale,
    datePublished: publishedAt,
    dateModified: updatedAt ?? publishedAt,
    articleSection: section,
    keywords: topics,
    wordCount,
    isAccessibleForFree: true,
    image: [absoluteUrl(sharePath)],
    author: authors.map(({ slug: author, name, kind }) => ({
      '@type': kind === 'person' ? 'Person' : 'Organization',
      name,
      url: absoluteUrl(paths.author(locale, author)),
    })),
    publisher: publisherReference(publisher),
    ...translationLinks(article),
    ...(article.corrections.length > 0 && {
      correction: article.corrections.map(correctionJsonLd),
    }),
  };
}

function translationLinks({ locale, locales, slug }: Article) {
  if (locales.length < 2) return {};
  const other = (code: Locale) => ({ '@id': `${absoluteUrl(paths.article(code, slug))}#article` });
  return locale === 'ar' ? { workTranslation: other('en') } : { translationOfWork: other('ar') };
}

function correctionJsonLd({ date, text }: Correction) {
  return { '@type': 'CorrectionComment', text, datePublished: date };
}
