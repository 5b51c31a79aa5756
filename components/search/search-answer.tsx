import type { Locale } from '@/i18n/locales';
import type { SearchRequest } from '@/lib/search/search-address';
import { answerView } from '@/lib/search/view/answer-view';
import { isEmptyAnswer, type ShownAnswer } from '@/lib/search/view/shown-answer';
import { viewHtml } from '@/lib/search/view/view';
import { SearchSuggestions } from './search-suggestions';
import { searchTexts } from './search-texts';

type Props = { locale: Locale; request: SearchRequest; answer: ShownAnswer };

/** What was found, where no front puts it into the page: under `npm run dev`. */
export async function SearchAnswer({ locale, request, answer }: Props) {
  const texts = await searchTexts(locale);
  const html = viewHtml(answerView({ locale, request, texts }, answer));

  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: views escape every text. */}
      <div id="search-results" className="search-page" dangerouslySetInnerHTML={{ __html: html }} />
      {isEmptyAnswer(answer) && <SearchSuggestions locale={locale} />}
    </>
  );
}
