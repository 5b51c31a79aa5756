import {
  type EditionIndex,
  editionFile,
  fileOfKey,
  type KeyedFile,
  keyOf,
  shareOf,
  type TermEntry,
} from '../edition/edition-format';
import { unpackPostings } from '../edition/packed-postings';
import type { Match } from '../search-query';
import { behind } from '../stems';

/** Reads a JSON file of the edition by its path below the language's folder. */
export type ReadFile = <T>(file: string) => Promise<T>;

type Term = { stories: number; shares: Map<number, number> };
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
  return new Map(entries.filter(([term]) => keys.includes(keyOf(term))).flatMap(termsOfEntry));
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

function termsOfEntry([term, stories, behindStories, ...packed]: TermEntry): [string, Term][] {
  const own: Term = { stories, shares: new Map() };
  const behindOne: Term = { stories: behindStories, shares: new Map() };
  unpackPostings(...packed, (posting) => {
    if (posting.own) own.shares.set(posting.story, shareOf(posting.own));
    if (posting.behind) behindOne.shares.set(posting.story, shareOf(posting.behind));
  });
  return [
    [term, own],
    [behind(term), behindOne],
  ];
}

/** Stories that match, with what they weigh: BM25 as FTS5 has it, from rounded shares that the edition holds. */
export function weigh(match: Match, terms: Terms, total: number): Map<number, number> {
  if ('term' in match || 'mark' in match) {
    const term = terms.get('term' in match ? match.term : match.mark);
    if (!term) return new Map();
    const rare = Math.max(Math.log((total - term.stories + 0.5) / (term.stories + 0.5)), 1e-6);
    return new Map([...term.shares].map(([story, share]) => [story, share * rare]));
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
