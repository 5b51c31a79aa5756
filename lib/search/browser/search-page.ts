import { localeCodes } from '@/i18n/locales';
import { formatDate } from '../../dates';
import { paths } from '../../paths';
import { type EditionIndex, type EditionStory, editionFile } from '../edition/edition-format';
import { markHits } from '../mark-hits';
import { searchRequest } from '../search-address';
import { answerView } from '../view/answer-view';
import type { SearchTexts } from '../view/search-texts';
import type { ShownAnswer, ShownStory } from '../view/shown-answer';
import { viewNodes } from '../view/view';
import { editionReader } from './edition-reader';
import { PAGE, searchEdition, termsOfParts } from './edition-search';

/** The search page of the static edition: answers in the browser what the server would answer. */
async function showResults(): Promise<void> {
  const place = document.getElementById('search-results');
  const locale = localeCodes.find((code) => code === document.documentElement.lang);
  const request = searchRequest(Object.fromEntries(new URLSearchParams(location.search)));
  if (!place || !locale || !request.text) return;
  const texts = JSON.parse(place.dataset.texts ?? '{}') as SearchTexts;
  fillForm(new URLSearchParams(location.search));
  const read = editionReader(`/search/${locale}`);
  const show = (answer: ShownAnswer) =>
    place.replaceChildren(...viewNodes(answerView({ locale, request, texts }, answer)));
  const nothing = { results: [], total: 0, pages: 0, partly: [] };
  try {
    const { parts, stories, total, partly } = await searchEdition(read, request);
    if (parts.length === 0) return show({ state: 'none', ...nothing });
    const { sections } = await read<EditionIndex>(editionFile.index);
    const terms = termsOfParts(parts);
    const shown = (story: EditionStory): ShownStory => ({
      href: paths.article(locale, story.slug),
      section: sections[story.section],
      date: formatDate(locale, story.publishedAt),
      isoDate: story.publishedAt,
      title: markHits(story.title, terms),
      text: markHits(story.summary, terms),
    });
    show({
      state: 'done',
      results: stories.map(shown),
      total,
      pages: Math.ceil(total / PAGE),
      partly: partly.map(shown),
    });
  } catch (error) {
    show({ state: 'busy', ...nothing });
    console.error(error);
  }
}

function fillForm(query: URLSearchParams): void {
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
    '.search-form [name]',
  ))
    field.value = query.get(field.name) ?? '';
}

void showResults();
