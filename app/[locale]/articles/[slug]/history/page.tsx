import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { HistoryView } from '@/components/history/history-view';
import { findCard } from '@/lib/articles';
import { pageMetadata } from '@/lib/metadata';
import { paths } from '@/lib/paths';
import { findHistory } from '@/lib/public-history';

type Props = PageProps<'/[locale]/articles/[slug]/history'>;

export const dynamic = 'force-static';

/** Histories are read when they are first asked for. */
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const locale = await getLocale();
  const t = await getTranslations();
  const article = await findCard(locale, slug);
  return pageMetadata({
    locale,
    title: article ? t('History.of', { title: article.title }) : t('History.title'),
    description: t('History.description'),
    siteName: t('Site.name'),
    paths: { [locale]: paths.history(locale, slug) },
    isIndexed: false,
  });
}

export default async function HistoryPage({ params }: Props) {
  const { slug } = await params;
  const locale = await getLocale();
  const article = (await findCard(locale, slug)) ?? notFound();
  return <HistoryView article={article} versions={await findHistory(locale, slug)} />;
}
