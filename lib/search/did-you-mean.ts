import type { Locale } from '@/i18n/locales';
import { normaliseArabic } from './arabic';
import { type IndexFile, termCounter } from './index-file';
import { type QueryPart, termsIn } from './search-query';
import { WordList } from './word-list';

/** A word of a query that no story has, and the nearest one that some have. */
export type Mending = { word: string; better: string };

/** Longer words may differ in two letters. */
const LONG_WORD = 6;
/** Article and particles are not the word's own letters: of والنقش three are left. */
const BEFORE = /^[وف]?(?:[بك]?ال|لل)?/;

/** The words that no story has, each with the nearest word of a headline or summary. */
export function didYouMean(database: IndexFile, locale: Locale, parts: QueryPart[]): Mending[] {
  const count = termCounter(database, locale);
  return parts.flatMap(({ words, match }) => {
    const [word = ''] = words;
    if (words.length > 1 || termsIn(match).some((term) => count(term) > 0)) return [];
    const better = nearest(database, locale, word);
    return better ? [{ word, better }] : [];
  });
}

/** A text with its misspelt words mended. */
export function mendText(text: string, mendings: Mending[]): string {
  return text.replace(/[\p{L}\p{M}\u0640]+/gu, (written) => {
    const word = normaliseArabic(written);
    return mendings.find((own) => own.word === word)?.better ?? written;
  });
}

/** For how long words of new stories may be missing from what is suggested. */
const WORDS_KEPT_MS = 60_000;
type Kept = { words: WordList; readAt: number };
const kept = new WeakMap<IndexFile, Map<Locale, Kept>>();

function wordList(database: IndexFile, locale: Locale, isNew = false): WordList {
  const lists = kept.get(database) ?? new Map<Locale, Kept>();
  kept.set(database, lists);
  const known = lists.get(locale);
  if (known && !isNew && Date.now() - known.readAt < WORDS_KEPT_MS) return known.words;
  const words = new WordList(database, locale);
  lists.set(locale, { words, readAt: Date.now() });
  return words;
}

function nearest(database: IndexFile, locale: Locale, word: string): string | undefined {
  if (word.length < 3 || /\d/.test(word)) return undefined;
  const most = word.replace(BEFORE, '').length >= LONG_WORD ? 2 : 1;
  const shown = database.prepare<[Locale, string], { shown: string }>(
    'SELECT shown FROM words WHERE locale = ? AND word = ?',
  );
  const near = wordList(database, locale).nearest(word, most);
  const known = near && shown.get(locale, near.word);
  if (!near || known) return known?.shown;
  // The story that had it was withdrawn: nobody is led there.
  const other = wordList(database, locale, true).nearest(word, most);
  return other && shown.get(locale, other.word)?.shown;
}
