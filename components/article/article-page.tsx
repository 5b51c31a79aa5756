import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageFrame } from '@/components/layout/page-frame';
import { JsonLd } from '@/components/text/json-ld';
import { type Locale, otherLocale } from '@/i18n/locales';
import { type Article, relatedArticles } from '@/lib/articles';
import { cardPath } from '@/lib/cards/story-card';
import { articleJsonLd, breadcrumbJsonLd, type Crumb } from '@/lib/json-ld';
import { paths } from '@/lib/paths';
import { absoluteUrl } from '@/lib/site';
import { findSection, listAuthors, listTopics, pickBySlug } from '@/lib/taxonomies';
import { ArticleHeader } from './article-header';
import { Corrections } from './corrections';
import { HistoryLink } from './history-link';
import { KeyPoints } from './key-points';
import { LanguageNote } from './language-note';
import { RelatedStories } from './related-stories';
import { ShareLinks } from './share-links';
import { TopicLinks } from './topic-links';

type Props = {
  article: Article;
  hero: ReactNode;
  body: ReactNode;
  /** The address of this story in each language. */
  hrefs: Record<Locale, string>;
};

/** Everything on the page of one article, around its main image and its text. */
export async function ArticlePage({ article, hero, body, hrefs }: Props) {
  const t = await getTranslations();
  const { locale } = article;
  const section = await findSection(locale, article.section);
  const authors = pickBySlug(await listAuthors(locale), article.authors);
  const topics = pickBySlug(await listTopics(locale), article.topics);
  const crumbs: Crumb[] = [
    { name: t('Breadcrumbs.home'), path: paths.home(locale) },
    ...(section ? [{ name: section.name, path: paths.section(locale, section.slug) }] : []),
  ];
  const publisher = { name: t('Site.name'), description: t('Site.description'), locale };
  const facts = {
    article,
    authors,
    section: section?.name ?? '',
    topics: topics.map(({ name }) => name),
    sharePath: cardPath(article, section),
    publisher,
  };

  return (
    <PageFrame switchTo={hrefs[otherLocale(locale)]} section={article.section}>
      <JsonLd data={articleJsonLd(facts)} />
      <JsonLd data={breadcrumbJsonLd([...crumbs, { name: article.title }])} />
      <article className="mx-auto grid max-w-[60rem] gap-6">
        <div className="mx-auto grid w-full max-w-story gap-5">
          <Breadcrumbs crumbs={crumbs} />
          <ArticleHeader article={article} authors={authors} />
          <LanguageNote article={article} arabicHref={hrefs.ar} />
        </div>
        {hero}
        <div className="mx-auto grid w-full max-w-story gap-8">
          {article.keyPoints.length > 0 && <KeyPoints points={article.keyPoints} />}
          {body}
          <Corrections article={article} />
          <HistoryLink article={article} />
          <TopicLinks topics={topics} locale={locale} />
          <ShareLinks article={article} />
          <p dir="ltr" className="hidden text-sm print:block">
            {absoluteUrl(hrefs[locale])}
          </p>
        </div>
      </article>
      <div className="mt-12">
        <RelatedStories articles={await relatedArticles(article)} />
      </div>
    </PageFrame>
  );
}
