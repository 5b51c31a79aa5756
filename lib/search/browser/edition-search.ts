import {
  type EditionIndex,
  type EditionStory,
  editionFile,
  STORIES_PER_FILE,
} from '../edition/edition-format';
import { unpackTimes } from '../edition/packed-times';
import { NameIndex } from '../names';
import { freshness } from '../ranking';
import { answeringPage, PAGE } from '../result-pages';
import type { SearchRequest } from '../search-address';
import { searchPeriods } from '../search-address';
import { all, any, type Match, marks, type QueryPart, queryParts, termsIn } from '../search-query';
import { type ReadFile, readTerms, weigh } from './edition-terms';

export type EditionAnswer = {
  parts: QueryPart[];
  stories: EditionStory[];
  total: number;
  partly: EditionStory[];
};

const FEW = 5;
const DAY = 24 * 3600;

/** The search of the static edition: the same words, names and weights as on the server. */
export async function searchEdition(
  read: ReadFile,
  request: SearchRequest,
  now = Date.now() / 1000,
): Promise<EditionAnswer> {
  const index = await read<EditionIndex>(editionFile.index);
  const names = new NameIndex(index.names);
  // All readings at first: which are likely is known when their terms are here.
  const wanted = queryParts(request.text, names, () => 1);
  const filters = [
    ...(request.section ? [marks.named({ kind: 'section', slug: request.section })] : []),
    ...(request.topic ? [marks.named({ kind: 'topic', slug: request.topic })] : []),
  ];
  const needed = [...wanted.flatMap(({ match }) => wordsIn(match)), ...filters];
  const terms = await readTerms(read, index, new Set(needed));
  const parts = queryParts(request.text, names, (term) => terms.get(term)?.stories ?? 0);
  if (parts.length === 0) return { parts, stories: [], total: 0, partly: [] };
  const published = unpackTimes(index.published);
  const since = request.period && now - searchPeriods[request.period] * DAY;
  const rank = (match: Match) => {
    const found = [
      ...weigh(all([match, ...filters.map((mark) => ({ mark }))]), terms, index.stories),
    ];
    const scored = found
      .filter(([story]) => since === undefined || (published[story] ?? 0) >= since)
      .map(([story, weight]) => ({
        story,
        score: weight * freshness(Math.max(0, now - (published[story] ?? 0)) / DAY),
      }));
    return scored
      .sort((a, b) =>
        request.order === 'newest' ? b.story - a.story : b.score - a.score || b.story - a.story,
      )
      .map(({ story }) => story);
  };
  const matches = parts.map(({ match }) => match);
  const found = rank(all(matches));
  const page = answeringPage(request.page, found.length);
  const isFew = found.length < FEW && page === 1 && parts.length > 1;
  const partly = isFew ? rank(any(matches)).filter((story) => !found.includes(story)) : [];
  const from = (page - 1) * PAGE;
  return {
    parts,
    stories: await readStories(read, index, found.slice(from, from + PAGE)),
    total: found.length,
    partly: await readStories(read, index, partly.slice(0, FEW)),
  };
}

function wordsIn(match: Match): string[] {
  if ('mark' in match) return [match.mark];
  if ('term' in match) return [match.term];
  return ('all' in match ? match.all : match.any).flatMap(wordsIn);
}

async function readStories(
  read: ReadFile,
  { shown }: EditionIndex,
  stories: number[],
): Promise<EditionStory[]> {
  const found = stories.map(async (story) => {
    const number = Math.trunc(story / STORIES_PER_FILE);
    const name = shown[number];
    if (!name) return [];
    const file = await read<(EditionStory | null)[]>(editionFile.stories(number, name));
    return file[story % STORIES_PER_FILE] ?? [];
  });
  return (await Promise.all(found)).flat();
}

/** Every term that the parts of a query look for. */
export function termsOfParts(parts: QueryPart[]): Set<string> {
  return new Set(parts.flatMap(({ match }) => termsIn(match)));
}
