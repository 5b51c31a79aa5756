import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { type SearchRequest, searchAddress } from '@/lib/search/search-address';

type Props = { locale: Locale; request: SearchRequest; mended: { text: string; isShown: boolean } };

/** The words as they were probably meant: as a link, or told if the results are already theirs. */
export async function DidYouMean({ locale, request, mended }: Props) {
  const t = await getTranslations('Search');
  const { text, isShown } = mended;

  return (
    <p>
      {isShown ? t('shownFor') : t('didYouMean')}{' '}
      <a href={searchAddress(locale, { ...request, text, page: 1 })} className="search-link">
        <bdi>{text}</bdi>
      </a>
    </p>
  );
}
