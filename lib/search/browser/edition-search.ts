import {
  type EditionIndex,
  type EditionStory,
  fileOfKey,
  keyOf,
  STORIES_PER_FILE,
  type TermEntry,
  WEIGHTS,
} from '../edition/edition-format';
import { NameIndex } from '../names';
import { freshness } from '../ranking';
import type { SearchRequest } from '../search-address';
import { searchPeriods } from '../search-address';
import { all, any, type Match, marks, type QueryPart, queryParts, termsIn } from '../search-query';

export type EditionAnswer = {
  parts: QueryPart[];
  stories: EditionStory[];
  total: number;
  partly: EditionStory[];
};

/** Reads a JSON file of the edition by its path below the language's folder. */
export type ReadFile = <T>(file: string) => Promise<T>;

type Term = { stories: number; weights: Map<number, number> };

export const PAGE = 10;
const FEW = 5;

/** The search of the static edition: the same words, names and weights as on the server. */
export async function searchEdition(
  read: ReadFile,
  request: SearchRequest,
  now = Date.now(),
): Promise<EditionAnswer> {
  const index = await read<EditionIndex>('index.json');
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
  const days = daysOf(index.days);
  const since = request.period && now / DAY_MS - searchPeriods[request.period];
  const rank = (match: Match) => {
    const found = [
      ...weigh(all([match, ...filters.map((mark) => ({ mark }))]), terms, index.stories),
    ];
    const scored = found
      .filter(([story]) => since === undefined || (days[story] ?? 0) >= since)
      .map(([story, weight]) => ({
        story,
        score: weight * freshness(Math.max(0, now / DAY_MS - (days[story] ?? 0))),
      }));
    return scored
      .sort((a, b) =>
        request.order === 'newest' ? b.story - a.story : b.score - a.score || b.story - a.story,
      )
      .map(({ story }) => story);
  };
  const matches = parts.map(({ match }) => match);
  const found = rank(all(matches));
  const isFew = found.length < FEW && request.page === 1 && parts.length > 1;
  const partly = isFew ? rank(any(matches)).filter((story) => !found.includes(story)) : [];
  const from = (request.page - 1) * PAGE;
  return {
    parts,
    stories: await readStories(read, found.slice(from, from + PAGE)),
    total: found.length,
    partly: await readStories(read, partly.slice(0, FEW)),
  };
}

const DAY_MS = 24 * 3600 * 1000;

function wordsIn(match: Match): string[] {
  if ('mark' in match) return match.mark.startsWith('_x') ? [] : [match.mark];
  if ('term' in match) return [match.term];
  return ('all' in match ? match.all : match.any).flatMap(wordsIn);
}

async function readTerms(read: ReadFile, { firsts }: EditionIndex, terms: Set<string>) {
  const files = new Set([...terms].map((term) => fileOfKey(firsts, keyOf(term))));
  const found = new Map<string, Term>();
  const entries = firsts.length
    ? await Promise.all([...files].map((number) => read<TermEntry[]>(`terms/${number}.json`)))
    : [];
  for (const [term, stories, ...postings] of entries.flat()) {
    if (!terms.has(term)) continue;
    const weights = new Map<number, number>();
    let story = 0;
    for (const posting of postings) {
      story += Math.trunc(posting / WEIGHTS);
      weights.set(story, posting % WEIGHTS);
    }
    found.set(term, { stories, weights });
  }
  return found;
}

/** Stories that match, with what they weigh: BM25 as FTS5 has it, from weights that the edition holds. */
function weigh(match: Match, terms: ReadonlyMap<string, Term>, total: number): Map<number, number> {
  if ('term' in match || 'mark' in match) {
    const term = terms.get('term' in match ? match.term : match.mark);
    if (!term) return new Map();
    const rare = Math.max(Math.log((total - term.stories + 0.5) / (term.stories + 0.5)), 1e-6);
    return new Map([...term.weights].map(([story, weight]) => [story, weight * rare]));
  }
  const isAll = 'all' in match;
  const parts = (isAll ? match.all : match.any).map((own) => weigh(own, terms, total));
  const [first = new Map<number, number>(), ...others] = parts;
  const sums = new Map(first);
  for (const part of others) {
    if (isAll) for (const story of [...sums.keys()]) if (!part.has(story)) sums.delete(story);
    for (const [story, weight] of part)
      if (!isAll || sums.has(story)) sums.set(story, (sums.get(story) ?? 0) + weight);
  }
  return sums;
}

async function readStories(read: ReadFile, stories: number[]): Promise<EditionStory[]> {
  const file = (story: number) => Math.trunc(story / STORIES_PER_FILE);
  const numbers = [...new Set(stories.map(file))];
  const files = new Map(
    await Promise.all(
      numbers.map(
        async (number) =>
          [number, await read<(EditionStory | null)[]>(`stories/${number}.json`)] as const,
      ),
    ),
  );
  return stories.flatMap((story) => files.get(file(story))?.[story % STORIES_PER_FILE] ?? []);
}

function daysOf(gaps: number[]): number[] {
  let day = 0;
  return gaps.map((gap) => {
    day += gap;
    return day;
  });
}

/** Every term that the parts of a query look for. */
export function termsOfParts(parts: QueryPart[]): Set<string> {
  return new Set(parts.flatMap(({ match }) => termsIn(match)));
}
