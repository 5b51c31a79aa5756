import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { ArticleView } from '@/components/article/article-view';
import { UntranslatedStory } from '@/components/article/untranslated-story';
import { findArticle, findCard } from '@/lib/articles';
import { cardPath } from '@/lib/cards/story-card';
import { newestParams } from '@/lib/lists';
import { articleMetadata, pageMetadata } from '@/lib/metadata';
import { paths } from '@/lib/paths';
import { findSection } from '@/lib/taxonomies';

type Props = PageProps<'/[locale]/articles/[slug]'>;

export const dynamic = 'force-static';

/** Older stories are rendered when they are first asked for. */
const PRERENDERED = 1000;

export function generateStaticParams() {
  return newestParams(PRERENDERED);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const locale = await getLocale();
  const t = await getTranslations();
  const article = await findArticle(locale, slug);
  const siteName = t('Site.name');
  if (!article) {
    const title = t('Untranslated.title');
    return pageMetadata({
      locale,
      title,
      description: t('Untranslated.body'),
      siteName,
      paths: { [locale]: paths.article(locale, slug) },
      isIndexed: false,
    });
  }
  const section = await findSection(locale, article.section);
  return articleMetadata({
    locale,
    title: article.title,
    description: article.summary,
    siteName,
    paths: Object.fromEntries(article.locales.map((code) => [code, paths.article(code, slug)])),
    image: { path: cardPath(article, section), alt: article.title },
    publishedAt: article.publishedAt,
    updatedAt: article.updatedAt,
    section: section?.name ?? '',
  });
}

export default async function ArticlePage({ params }: Props) {
  const { slug } = await params;
  const article = await findArticle(await getLocale(), slug);
  if (article) return <ArticleView article={article} />;

  const original = await findCard('ar', slug);
  return original ? <UntranslatedStory original={original} /> : notFound();
}
