import { getTranslations } from 'next-intl/server';
import { type Locale, locales } from '@/i18n/locales';
import type { SearchTexts } from '@/lib/search/view/search-texts';

/** A number of each plural category that Arabic and English have, beside that of none. */
const EXAMPLES = [1, 2, 3, 11, 100];

/** What the search page says, for whoever fills it: the server, or the script of the static edition. */
export async function searchTexts(locale: Locale): Promise<SearchTexts> {
  const t = await getTranslations('Search');
  const rules = new Intl.PluralRules(locales[locale].bcp47);
  const found = EXAMPLES.map((count) => {
    const words = t('found', { count }).replace(String(count), '#');
    return [rules.select(count), words] as const;
  });
  return {
    title: t('title'),
    titleFor: t('titleFor', { query: '{query}' }),
    found: { none: t('found', { count: 0 }), ...Object.fromEntries(found) },
    results: t('results'),
    partly: t('partly'),
    nothing: `${t('nothing')} ${t('tips')}`,
    withoutFilters: t('withoutFilters'),
    didYouMean: t('didYouMean'),
    shownFor: t('shownFor'),
    noWords: t('noWords'),
    busy: t('busy'),
    pages: t('pages'),
    next: t('next'),
    previous: t('previous'),
    page: t('page', { page: '{page}', pages: '{pages}' }),
  };
}
