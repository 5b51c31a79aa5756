import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { type SearchRequest, searchAddress } from '@/lib/search/search-address';

type Props = { locale: Locale; request: SearchRequest; pages: number };

/** Ways to the pages before and behind this one. */
export async function SearchPager({ locale, request, pages }: Props) {
  const t = await getTranslations('Search');
  const { page } = request;
  if (pages < 2) return null;
  const to = (other: number) => searchAddress(locale, { ...request, page: other });

  return (
    <nav aria-label={t('pages')} className="search-pager">
      {page > 1 ? (
        <a href={to(page - 1)} rel="prev">
          {t('previous')}
        </a>
      ) : (
        <span />
      )}
      <span>{t('page', { page: String(page), pages: String(pages) })}</span>
      {page < pages ? (
        <a href={to(page + 1)} rel="next">
          {t('next')}
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
