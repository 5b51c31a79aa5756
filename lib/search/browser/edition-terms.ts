import {
  type EditionIndex,
  editionFile,
  fileOfKey,
  type KeyedFile,
  keyOf,
  type TermEntry,
  WEIGHTS,
} from '../edition/edition-format';
import type { Match } from '../search-query';

/** Reads a JSON file of the edition by its path below the language's folder. */
export type ReadFile = <T>(file: string) => Promise<T>;

type Term = { stories: number; weights: Map<number, number> };
type Terms = ReadonlyMap<string, Term>;

/** The terms that stories have, out of those wanted. */
export async function readTerms(
  read: ReadFile,
  { lists }: EditionIndex,
  wanted: ReadonlySet<string>,
): Promise<Terms> {
  const keys = [...wanted].map(keyOf);
  const known = await readFiles<KeyedFile>(read, lists, keys, editionFile.list);
  const entries = await readFiles<TermEntry>(read, known, keys, editionFile.terms);
  return new Map(
    entries.filter(([term]) => wanted.has(term)).map((entry) => [entry[0], termOf(entry)]),
  );
}

/** What stands in the files that have these keys, in the order of the files. */
async function readFiles<T>(
  read: ReadFile,
  files: KeyedFile[],
  keys: string[],
  path: (name: string) => string,
): Promise<T[]> {
  const names = new Set(keys.flatMap((key) => fileOfKey(files, key) ?? []));
  const inOrder = files.filter(([, name]) => names.has(name));
  return (await Promise.all(inOrder.map(([, name]) => read<T[]>(path(name))))).flat();
}

function termOf([, stories, ...postings]: TermEntry): Term {
  const weights = new Map<number, number>();
  let story = 0;
  for (const posting of postings) {
    story += Math.trunc(posting / WEIGHTS);
    weights.set(story, posting % WEIGHTS);
  }
  return { stories, weights };
}

/** Stories that match, with what they weigh: BM25 as FTS5 has it, from weights that the edition holds. */
export function weigh(match: Match, terms: Terms, total: number): Map<number, number> {
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
