import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { SearchPage } from '@/components/search/search-page';
import { pageMetadata } from '@/lib/metadata';
import { paths } from '@/lib/paths';
import { findResults } from '@/lib/search/find-results';
import { searchRequest } from '@/lib/search/search-address';
import './search.css';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/search'>;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const locale = await getLocale();
  const t = await getTranslations();
  const { text } = searchRequest(await searchParams);
  return pageMetadata({
    locale,
    title: text ? t('Search.titleFor', { query: text }) : t('Search.title'),
    description: t('Search.description'),
    siteName: t('Site.name'),
    paths: { ar: paths.search('ar'), en: paths.search('en') },
    isIndexed: false,
  });
}

export default async function Search({ searchParams }: Props) {
  const locale = await getLocale();
  const request = searchRequest(await searchParams);
  const answer = request.text ? await findResults(locale, request) : undefined;

  return <SearchPage locale={locale} request={request} answer={answer} />;
}
