import { getTranslations } from 'next-intl/server';
import { PageFrame } from '@/components/layout/page-frame';
import { type Locale, otherLocale } from '@/i18n/locales';
import type { SearchAnswer } from '@/lib/search/find-results';
import { type SearchRequest, searchAddress } from '@/lib/search/search-address';
import { DidYouMean } from './did-you-mean';
import { EmptySearch } from './empty-search';
import { SearchForm } from './search-form';
import { SearchPager } from './search-pager';
import { SearchResult } from './search-result';
import { SearchSuggestions } from './search-suggestions';

type Props = { locale: Locale; request: SearchRequest; answer?: SearchAnswer };

/** The search form and, once something was looked for, what was found. */
export async function SearchPage({ locale, request, answer }: Props) {
  const t = await getTranslations('Search');

  return (
    <PageFrame switchTo={searchAddress(otherLocale(locale), { text: request.text })}>
      <div className="search-page">
        <h1>{t('title')}</h1>
        <SearchForm locale={locale} request={request} />
        {answer ? (
          <Answer locale={locale} request={request} answer={answer} />
        ) : (
          <EmptySearch locale={locale} />
        )}
      </div>
    </PageFrame>
  );
}

async function Answer({ locale, request, answer }: Required<Props>) {
  const t = await getTranslations('Search');
  const { state, results, total, pages, partly, mended } = answer;
  if (state !== 'done')
    return (
      <>
        <p role="status">{t(state === 'busy' ? 'busy' : 'noWords')}</p>
        <SearchSuggestions locale={locale} />
      </>
    );
  const { text, section, topic, period } = request;
  const isNarrowed = Boolean(section || topic || period);

  return (
    <>
      <div className="search-found">
        <p role="status">
          {t('found', { count: mended?.isShown ? 0 : total })} <bdi>{text}</bdi>
        </p>
        {mended && <DidYouMean locale={locale} request={request} mended={mended} />}
        {total === 0 && (
          <p>
            {t('nothing')} {t('tips')}
          </p>
        )}
        {total === 0 && isNarrowed && (
          <p>
            <a href={searchAddress(locale, { text })} className="search-link">
              {t('withoutFilters')}
            </a>
          </p>
        )}
      </div>
      {results.length > 0 && (
        <section className="search-part">
          <h2 className="sr-only">{t('results')}</h2>
          {results.map((result) => (
            <SearchResult key={result.article.slug} result={result} />
          ))}
          <SearchPager
            locale={locale}
            request={mended?.isShown ? { ...request, text: mended.text } : request}
            pages={pages}
          />
        </section>
      )}
      {partly.length > 0 && (
        <section className="search-part">
          <h2>{t('partly')}</h2>
          {partly.map((result) => (
            <SearchResult key={result.article.slug} result={result} />
          ))}
        </section>
      )}
      {total + partly.length === 0 && <SearchSuggestions locale={locale} />}
    </>
  );
}
