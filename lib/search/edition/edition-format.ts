import type { SearchName } from '../names';
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
  /** The names of the files of stories, from the oldest on. */
  shown: string[];
  published: PackedTimes;
  names: SearchName[];
  sections: Record<string, string>;
};

/** A file by its name, with the first key in it; keys rise from file to file. */
export type KeyedFile = [first: string, name: string];

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

export const editionFile = {
  index: 'index.json',
  list: (name: string) => `lists/${name}.json`,
  terms: (name: string) => `terms/${name}.json`,
  stories: (name: string) => `stories/${name}.json`,
};

/** A term and its reading behind a particle lie beside each other. */
export function keyOf(term: string): string {
  return term.startsWith('_p') ? `${term.slice(2)}_` : term;
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
