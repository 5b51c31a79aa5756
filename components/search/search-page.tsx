import { getTranslations } from 'next-intl/server';
import { PageFrame } from '@/components/layout/page-frame';
import { type Locale, otherLocale } from '@/i18n/locales';
import { type SearchRequest, searchAddress } from '@/lib/search/search-address';
import type { ShownAnswer } from '@/lib/search/view/shown-answer';
import { EmptySearch } from './empty-search';
import { SearchAnswer } from './search-answer';
import { SearchForm } from './search-form';

type Props = { locale: Locale; request: SearchRequest; answer?: ShownAnswer };

/** The search form and, once something was looked for, what was found. */
export async function SearchPage({ locale, request, answer }: Props) {
  const t = await getTranslations('Search');

  return (
    <PageFrame switchTo={searchAddress(otherLocale(locale), { text: request.text })}>
      <div className="search-page">
        <h1>{t('title')}</h1>
        <SearchForm locale={locale} request={request} />
        {answer ? (
          <SearchAnswer locale={locale} request={request} answer={answer} />
        ) : (
          <EmptySearch locale={locale} />
        )}
      </div>
    </PageFrame>
  );
}
