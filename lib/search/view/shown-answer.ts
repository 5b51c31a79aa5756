import type { TextRun } from '../mark-hits';

/** A story that was found, as it is shown, with what was looked for marked in it. */
export type ShownStory = {
  href: string;
  section?: string;
  date: string;
  isoDate: string;
  title: TextRun[];
  text: TextRun[];
  image?: { width: number; height: number; avif: string; webp: string };
};

export type ShownAnswer = {
  /** `none`: the words say nothing; `busy`: the index is being made. */
  state: 'none' | 'busy' | 'done';
  results: ShownStory[];
  /** Stories with all of the words. */
  total: number;
  pages: number;
  /** Stories with some of the words, when few have all. */
  partly: ShownStory[];
  /** The words as they were probably meant, and whether the results are already theirs. */
  mended?: { text: string; isShown: boolean };
};

/** Whether there is nothing to read in an answer: something else is offered below it. */
export function isEmptyAnswer({ total, partly }: ShownAnswer): boolean {
  return total + partly.length === 0;
}
