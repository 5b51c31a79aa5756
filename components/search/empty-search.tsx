import type { Locale } from '@/i18n/locales';
import { searchRequest } from '@/lib/search/search-address';
import { answerView } from '@/lib/search/view/answer-view';
import { sampleAnswer } from '@/lib/search/view/sample-answer';
import { viewHtml } from '@/lib/search/view/view';
import { SearchSuggestions } from './search-suggestions';
import { searchTexts } from './search-texts';

/** The search page before anything was looked for: an answer takes its place (lib/search/view/fill-frame.ts). */
export async function EmptySearch({ locale }: { locale: Locale }) {
  const texts = await searchTexts(locale);
  const request = searchRequest({ q: '.', section: 'sample' });
  const sample = viewHtml(answerView({ locale, request, texts }, sampleAnswer));

  return (
    <div id="search-results" className="search-page" data-texts={JSON.stringify(texts)}>
      <SearchSuggestions locale={locale} />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a sample of our own, escaped like all views. */}
      <template id="search-sample" dangerouslySetInnerHTML={{ __html: sample }} />
    </div>
  );
}
