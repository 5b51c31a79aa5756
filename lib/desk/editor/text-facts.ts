import type { Locale } from '@/i18n/locales';
import { readingMinutes } from '@/lib/reading-time';
import { splitDocument } from '../text/split-document';

/** How long headlines and summaries should be, in characters: search engines cut what is longer. */
export const lengths = { title: { good: 70, most: 110 }, summary: { good: 160, most: 250 } };

export type TextFacts = { words: number; minutes: number };

/** Letters with their marks, tatweel and joiners. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u0640'’-]|\u200C|\u200D)*/gu;

/** Words that readers read in a file's body: without components' names and attributes. */
export function textFacts(locale: Locale, text: string): TextFacts {
  const body = splitDocument(text)?.body ?? text;
  const visible = body.replace(/<\/?[A-Za-z][^>]*>/g, ' ').replace(/\]\([^)]*\)/g, '] ');
  const words = visible.match(WORD)?.length ?? 0;
  return { words, minutes: Math.max(1, readingMinutes(locale, words)) };
}

/** Characters as readers count them: a letter with its marks is one. */
export function lengthOf(text: string): number {
  return [...new Intl.Segmenter().segment(text)].length;
}
