/** Vowel signs, superscript alef, Quranic marks and tatweel: none of them changes which word it is. */
const MARKS =
  /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED\u08D3-\u08FF\u0640]/g;
/** Direction marks, joiners and soft hyphens, which nobody types into a search field. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD\u061C]|[\uFE00-\uFE0F]/g;
/** Vowel signs of old files, which Unicode takes for a space with a sign: they would cut a word in two. */
const SIGNS_WITH_SPACE = /[\uFC5E-\uFC63\uFE70-\uFE7F]/g;
const LATIN_ACCENTS = /[\u0300-\u036F]/g;

/** Letters that people write one for the other, each by the one that stands for them. */
const LETTERS: [RegExp, string][] = [
  [/[\u0622\u0623\u0625\u0671]/g, '\u0627'],
  [/[\u0649\u06CC\u06D2]/g, '\u064A'],
  [/\u0629/g, '\u0647'],
  [/[\u06A9\u06AA]/g, '\u0643'],
  [/[\u06C1\u06BE\u06D5]/g, '\u0647'],
  // مسؤول and مسئول: a hamza before و is left out, elsewhere it becomes its seat.
  [/[\u0624\u0626](?=\u0648)/g, ''],
  [/\u0624/g, '\u0648'],
  [/\u0626/g, '\u064A'],
  [/\u0621/g, ''],
];

/** Letters without signs, and figures, as nearly all words are written. */
const ONLY_LETTERS = /^[ 0-9A-Za-z\u0621-\u063A\u0641-\u064A]*$/;
/** Of these, the ones that become others. */
const TO_FOLD = /[A-Z\u0621-\u0626\u0629\u0649]/;

/** A text as two people who spell it differently would both find it: for comparing, never for showing. */
export function normaliseArabic(text: string): string {
  if (!ONLY_LETTERS.test(text)) return normaliseAny(text);
  return TO_FOLD.test(text) ? foldLetters(text).toLowerCase() : text;
}

function foldLetters(text: string): string {
  return LETTERS.reduce((own, [pattern, letter]) => own.replace(pattern, letter), text);
}

function normaliseAny(text: string): string {
  const plain = withoutSigns(text);
  return foldLetters(plain)
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .toLowerCase()
    .normalize('NFD')
    .replace(LATIN_ACCENTS, '');
}

/** The words and numbers of a text, normalised. */
export function searchWords(text: string): string[] {
  return normaliseArabic(text).match(/\p{L}+|\p{N}+/gu) ?? [];
}

/** The words and numbers of a text with hamza, ى, ة and capitals as they are written, without marks. */
export function wordForms(text: string): string[] {
  const forms =
    withoutSigns(text)
      .replace(LATIN_ACCENTS, '')
      .match(/\p{L}+|\p{N}+/gu) ?? [];
  return forms.filter((form) => form[0] !== '\u0621' || !/^\u0621+$/.test(form));
}

function withoutSigns(text: string): string {
  const whole = text.replace(SIGNS_WITH_SPACE, '').normalize('NFKC');
  return whole.replace(INVISIBLE, '').replace(MARKS, '');
}
