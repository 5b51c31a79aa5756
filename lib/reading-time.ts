/** Adults read Arabic news at about 180 words a minute, English at about 230. */
const WORDS_PER_MINUTE = { ar: 180, en: 230 };

export function readingMinutes(locale: keyof typeof WORDS_PER_MINUTE, wordCount: number): number {
  return Math.round(wordCount / WORDS_PER_MINUTE[locale]);
}
