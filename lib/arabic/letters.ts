/** A letter of the Arabic script, with the marks that may follow it. */
export const ARABIC_LETTER = '[\\u0621-\\u063a\\u0641-\\u064a\\u0671-\\u06d3]';
export const ARABIC_MARK = '[\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06ed]';

const arabicLetter = new RegExp(ARABIC_LETTER);

export function hasArabic(text: string): boolean {
  return arabicLetter.test(text);
}

/** Removes harakat, tatweel and invisible controls: what a reader does not pronounce or see. */
export function withoutMarks(text: string): string {
  return text.replace(
    new RegExp(
      `${ARABIC_MARK}|[\\u0640\\u00ad\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]`,
      'g',
    ),
    '',
  );
}
