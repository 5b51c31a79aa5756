import type { SearchName } from '../names';
import { marks } from '../search-query';
import { behind, stem } from '../stems';
import { MOST_WEIGHT } from './packed-postings';
import type { PackedTimes } from './packed-times';

/**
 * The files of the search in the static edition, per language, below `/search/<locale>/`: `index.json`, and what leads
 * from it to a story: `lists/`, `terms/` and `stories/`. Those are named by what they hold, so that files of two
 * editions, one of them kept by a browser, are never read together. Stories are numbered from the oldest on.
 */
export type EditionIndex = {
  stories: number;
  /** Every list of files of terms: there are too many of those to name them all here. */
  lists: KeyedFile[];
  /** What the files of stories are named by beside their number, from the oldest on. */
  shown: string[];
  published: PackedTimes;
  names: SearchName[];
  sections: Record<string, string>;
};

/** A file by its name, with the first key in it; keys rise from file to file. */
export type KeyedFile = [first: string, name: string];

/** A term: in how many stories it stands as it is, in how many behind what may be a particle, and in which. */
export type TermEntry = [
  term: string,
  stories: number,
  behind: number,
  ...packed: [gaps: string, weights: string],
];

/** What is shown of a story. */
export type EditionStory = {
  slug: string;
  title: string;
  summary: string;
  section: string;
  publishedAt: string;
};

const [EXACT, BEHIND] = [marks.exact(''), behind('')];

/** BM25 gives a word from nothing to all of its weight: below this share it hardly differs. */
const LEAST_SHARE = 0.3;

/** A share of a word's weight, rounded to one that a posting has. */
export function weightOf(share: number): number {
  const weight = Math.round(((share - LEAST_SHARE) / (1 - LEAST_SHARE)) * MOST_WEIGHT);
  return Math.min(Math.max(weight, 1), MOST_WEIGHT);
}

/** The share that a weight stands for. */
export function shareOf(weight: number): number {
  return LEAST_SHARE + (weight / MOST_WEIGHT) * (1 - LEAST_SHARE);
}

/** Stories in one file: ten results lie in up to ten files, and the index names all of them. */
export const STORIES_PER_FILE = 3;

export const editionFile = {
  index: 'index.json',
  list: (name: string) => `lists/${name}.json`,
  terms: (name: string) => `terms/${name}.json`,
  stories: (number: number, name: string) => `stories/${number}-${name}.json`,
};

/** Where a term stands among all: with its reading behind a particle, and before the forms that headlines have of it. */
export function keyOf(term: string): string {
  if (term.startsWith(EXACT)) return `${stem(term.slice(EXACT.length))}_${term}`;
  return term.startsWith(BEHIND) ? term.slice(BEHIND.length) : term;
}

/** The name of the file that has a key; undefined if there are no files. */
export function fileOfKey(files: KeyedFile[], key: string): string | undefined {
  let [low, high] = [0, files.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((files[middle]?.[0] ?? '') <= key) low = middle;
    else high = middle - 1;
  }
  return files[low]?.[1];
}
