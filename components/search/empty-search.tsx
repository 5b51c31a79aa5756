import { getTranslations } from 'next-intl/server';
import { type Locale, locales } from '@/i18n/locales';
import type { SearchTexts } from '@/lib/search/browser/result-list';
import { SearchSuggestions } from './search-suggestions';

/** A number of each plural category that Arabic and English have. */
const EXAMPLES = [0, 1, 2, 3, 11, 100];

/**
 * The search page before anything was looked for. In the static edition its script shows results here: what it
 * says comes with the page.
 */
export async function EmptySearch({ locale }: { locale: Locale }) {
  const t = await getTranslations('Search');
  const rules = new Intl.PluralRules(locales[locale].bcp47);
  const found = EXAMPLES.map((count) => {
    const words = t('found', { count }).replace(String(count), '#');
    return [rules.select(count), words] as const;
  });
  const texts: SearchTexts = {
    found: Object.fromEntries(found),
    partly: t('partly'),
    nothing: `${t('nothing')} ${t('tips')}`,
    noWords: t('noWords'),
    failed: t('busy'),
    next: t('next'),
    previous: t('previous'),
    page: t('page', { page: '{page}', pages: '{pages}' }),
  };

  return (
    <div id="search-results" className="search-page" data-texts={JSON.stringify(texts)}>
      <SearchSuggestions locale={locale} />
    </div>
  );
}
