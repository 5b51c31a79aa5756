import type { Locale } from '@/i18n/locales';
import { formatDate } from '../../dates';
import { paths } from '../../paths';
import { type EditionIndex, type EditionStory, editionFile } from '../edition/edition-format';
import { markHits } from '../mark-hits';
import type { SearchName } from '../names';
import { pagesOf } from '../result-pages';
import type { SearchRequest } from '../search-address';
import type { ShownAnswer, ShownStory } from '../view/shown-answer';
import { searchEdition, termsOfParts } from './edition-search';
import type { ReadFile } from './edition-terms';

/** Answers a request from the files of the edition, with the names that it knows. */
export async function findAnswer(
  read: ReadFile,
  locale: Locale,
  request: SearchRequest,
): Promise<{ answer: ShownAnswer; names: SearchName[] }> {
  const { parts, stories, total, partly } = await searchEdition(read, request);
  const { sections, names } = await read<EditionIndex>(editionFile.index);
  const terms = termsOfParts(parts);
  const shown = (story: EditionStory): ShownStory => ({
    href: paths.article(locale, story.slug),
    section: sections[story.section],
    date: formatDate(locale, story.publishedAt),
    isoDate: story.publishedAt,
    title: markHits(story.title, terms),
    text: markHits(story.summary, terms),
  });
  const answer: ShownAnswer = {
    state: parts.length === 0 ? 'none' : 'done',
    results: stories.map(shown),
    total,
    pages: pagesOf(total),
    partly: partly.map(shown),
  };
  return { answer, names };
}
