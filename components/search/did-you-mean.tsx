import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { normaliseArabic } from '@/lib/search/arabic';
import type { Mending } from '@/lib/search/did-you-mean';
import { type SearchRequest, searchAddress } from '@/lib/search/search-address';

type Props = { locale: Locale; request: SearchRequest; mendings: Mending[] };

/** The same search with its misspelt words mended. */
export async function DidYouMean({ locale, request, mendings }: Props) {
  const t = await getTranslations('Search');
  if (mendings.length === 0) return null;
  const text = mend(request.text, mendings);

  return (
    <p>
      {t('didYouMean')}{' '}
      <a href={searchAddress(locale, { ...request, text, page: 1 })} className="search-link">
        <bdi>{text}</bdi>
      </a>
    </p>
  );
}

function mend(text: string, mendings: Mending[]): string {
  return text.replace(/[\p{L}\p{M}\u0640]+/gu, (written) => {
    const word = normaliseArabic(written);
    return mendings.find((own) => own.word === word)?.better ?? written;
  });
}
