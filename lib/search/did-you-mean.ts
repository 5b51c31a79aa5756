import type { Locale } from '@/i18n/locales';
import { normaliseArabic } from './arabic';
import { editDistance } from './edit-distance';
import { type IndexFile, termCounter } from './index-file';
import { type QueryPart, termsIn } from './search-query';

/** A word of a query that no story has, and the nearest one that some have. */
export type Mending = { word: string; better: string };

/** Longer words may differ in two letters. */
const LONG_WORD = 6;

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

type Known = { word: string; shown: string; stories: number };

function nearest(database: IndexFile, locale: Locale, word: string): string | undefined {
  if (word.length < 3 || /\d/.test(word)) return undefined;
  const most = word.length >= LONG_WORD ? 2 : 1;
  const near = database.prepare<[Locale, number, number], Known>(
    'SELECT word, shown, stories FROM words WHERE locale = ? AND length(word) BETWEEN ? AND ?',
  );
  let best: { shown: string; distance: number; stories: number } | undefined;
  for (const known of near.iterate(locale, word.length - most, word.length + most)) {
    const distance = editDistance(word, known.word, most) + (known.word[0] === word[0] ? 0 : 0.5);
    if (distance > most) continue;
    const isBetter =
      !best ||
      distance < best.distance ||
      (distance === best.distance && known.stories > best.stories);
    if (isBetter) best = { shown: known.shown, distance, stories: known.stories };
  }
  return best?.shown;
}
