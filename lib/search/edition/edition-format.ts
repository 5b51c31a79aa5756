import type { SearchName } from '../names';

/**
 * The files of the search in the static edition, per language, below `/search/<locale>/`: `index.json`,
 * `terms/<n>.json` and `stories/<n>.json`. Stories are numbered from the oldest on.
 */
export type EditionIndex = {
  stories: number;
  /** The first key of every file of terms, in the order of their numbers. */
  firsts: string[];
  /** The day of each story, as the days since the one before it; days count from 1970. */
  days: number[];
  names: SearchName[];
  sections: Record<string, string>;
};

/** A term: in how many stories it stands, and in which, each with what it weighs there. */
export type TermEntry = [term: string, stories: number, ...postings: number[]];

/** What is shown of a story. */
export type EditionStory = {
  slug: string;
  title: string;
  summary: string;
  section: string;
  publishedAt: string;
};

/** A posting is the distance from the story before it, times this, plus the weight (1 to 15). */
export const WEIGHTS = 16;
/** Stories in one file: ten results lie in up to ten files. */
export const STORIES_PER_FILE = 8;

/** A term and its reading behind a particle lie beside each other. */
export function keyOf(term: string): string {
  return term.startsWith('_p') ? `${term.slice(2)}_` : term;
}

/** The number of the file that has a key. */
export function fileOfKey(firsts: string[], key: string): number {
  let [low, high] = [0, firsts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((firsts[middle] ?? '') <= key) low = middle;
    else high = middle - 1;
  }
  return low;
}
