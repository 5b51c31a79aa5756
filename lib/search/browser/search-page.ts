import { localeCodes } from '@/i18n/locales';
import { searchRequest } from '../search-address';
import { answerView } from '../view/answer-view';
import type { SearchTexts } from '../view/search-texts';
import { isEmptyAnswer, type ShownAnswer } from '../view/shown-answer';
import { viewNodes } from '../view/view';
import { editionReader } from './edition-reader';
import { fillForm, fillHead, offerTopic } from './fill-page';
import { findAnswer } from './find-answer';

/** The search page of the static edition: answers in the browser what the server would answer. */
async function showResults(): Promise<void> {
  const place = document.getElementById('search-results');
  const locale = localeCodes.find((code) => code === document.documentElement.lang);
  const request = searchRequest(Object.fromEntries(new URLSearchParams(location.search)));
  if (!place || !locale || !request.text) return;
  const texts = JSON.parse(place.dataset.texts ?? '{}') as SearchTexts;
  fillHead(locale, request, texts);
  fillForm(request);
  const suggestions = [...place.children].filter(({ tagName }) => tagName !== 'TEMPLATE');
  const show = (answer: ShownAnswer) =>
    place.replaceChildren(
      ...viewNodes(answerView({ locale, request, texts }, answer)),
      ...(isEmptyAnswer(answer) ? suggestions : []),
    );
  const find = () => findAnswer(editionReader(`/search/${locale}`), locale, request);
  try {
    // The files that an index names are gone if the site was put up anew just then: the new one is read.
    const { answer, names } = await find().catch(find);
    offerTopic(request, names);
    show(answer);
  } catch (error) {
    show({ state: 'busy', results: [], total: 0, pages: 0, partly: [] });
    console.error(error);
  }
}

void showResults();
