/** A word as it is written, with vowel signs and joiners. */
const WRITTEN = /[\p{L}\p{M}\p{N}\u0640\u200C\u200D]/u;
/** Letters that search takes one for the other share a bit: آ أ إ ٱ with ا, ى ئ ی ے with ي and so on. */
const SAME: [letters: string, as: string][] = [
  ['\u0622\u0623\u0625\u0671', '\u0627'],
  ['\u0649\u06CC\u06D2\u0626', '\u064A'],
  ['\u0629\u06C1\u06BE\u06D5', '\u0647'],
  ['\u06A9\u06AA', '\u0643'],
  ['\u0624', '\u0648'],
];

const KNOWN = 0x700;
/** For each character: 0 if no word has it, else its bits; all bits of one that becomes who knows what. */
const bitsOf = new Int32Array(KNOWN);
const isWritten = new Uint8Array(KNOWN);
for (let code = 0; code < KNOWN; code++) {
  const letter = String.fromCharCode(code);
  if (!WRITTEN.test(letter)) continue;
  isWritten[code] = 1;
  const lower = letter.toLowerCase();
  const same = SAME.find(([letters]) => letters.includes(letter))?.[1];
  if (/\p{M}|\u0640|\u0621/u.test(letter)) bitsOf[code] = 0;
  else if (same) bitsOf[code] = lettersOf(same);
  else if (/[\u0660-\u0669]/.test(letter)) bitsOf[code] = lettersOf(String(code - 0x660));
  else if (/[\u06F0-\u06F9]/.test(letter)) bitsOf[code] = lettersOf(String(code - 0x6f0));
  else if (/^[a-z0-9\u0621-\u064A]$/.test(lower)) bitsOf[code] = lettersOf(lower);
  else bitsOf[code] = -1;
}

function bitOf(code: number): number {
  return 1 << (code & 31);
}

/** Tells every word of a text: where it stands, and a bit for each of its letters as search reads them. */
export function eachWord(
  text: string,
  tell: (start: number, end: number, letters: number) => void,
): void {
  let start = -1;
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isKnown = code < KNOWN;
    if (isKnown ? isWritten[code] === 1 : isRareLetter(text, at)) {
      if (start < 0) start = at;
      letters |= isKnown ? (bitsOf[code] ?? 0) : -1;
    } else if (start >= 0) {
      tell(start, at, letters);
      start = -1;
      letters = 0;
    }
  }
  if (start >= 0) tell(start, text.length, letters);
}

function isRareLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const isSecondHalf = code >= 0xdc00 && code <= 0xdfff && at > 0;
  return WRITTEN.test(String.fromCodePoint(text.codePointAt(isSecondHalf ? at - 1 : at) ?? 0));
}

/** A bit for each letter of a term (stems.ts) that every word of it has. */
export function lettersOfTerm(term: string): number {
  // The y of `country` is not in `countries`.
  return lettersOf(term.replace(/^_p|y$/g, ''));
}

/** A bit for each letter of a normalised word; some letters share one. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= bitOf(word.charCodeAt(at));
  return letters;
}
