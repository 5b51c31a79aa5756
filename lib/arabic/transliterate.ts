/** Arabic letters, and those that Persian and Urdu add, as English readers spell them. */
const LETTERS: Record<string, string> = {
  ا: 'a',
  أ: 'a',
  إ: 'i',
  آ: 'aa',
  ٱ: 'a',
  ب: 'b',
  ت: 't',
  ث: 'th',
  ج: 'j',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'dh',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: 'a',
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  ة: 'a',
  ى: 'a',
  ء: '',
  ؤ: 'u',
  ئ: 'i',
  پ: 'p',
  چ: 'ch',
  ژ: 'zh',
  گ: 'g',
  ڤ: 'v',
  ک: 'k',
  ی: 'i',
  ہ: 'h',
  ے: 'e',
  // Vowel signs; a shadda doubles the letter before it.
  '\u064b': 'an',
  '\u064c': 'un',
  '\u064d': 'in',
  '\u064e': 'a',
  '\u064f': 'u',
  '\u0650': 'i',
  '\u0670': 'a',
  '\u0652': '',
};
const SHADDA = '\u0651';
const VOWELS = /[\u064b-\u0650\u0652]/;
const LATIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};
const LONGEST_SLUG = 80;

/** Arabic text in Latin letters, word by word, in lower case; everything else as it is, without accents. */
export function transliterate(text: string): string {
  const composed = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u0640\u200b-\u200f\ufeff]/g, '');
  const written = composed
    .replace(/([\u064b-\u0650])\u0651/g, '\u0651$1')
    .replace(/(?<!\p{L})الله(?!\p{L})/gu, 'allah')
    .replace(/[\p{Script=Arabic}\u064b-\u0652\u0670]+/gu, word);
  return [...written.normalize('NFD').replace(/[\u0300-\u036f]/g, '')]
    .map((character) => LATIN[character] ?? digit(character))
    .join('');
}

/** An ASCII slug of a text in any script; empty if it has no letter or digit that can be written so. */
export function slugOf(text: string, longest = LONGEST_SLUG): string {
  const slug = transliterate(text)
    .replace(/['’ʼ`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug.length <= longest) return slug;
  const cut = slug.slice(0, longest + 1);
  const end = cut.lastIndexOf('-');
  return (end > longest / 2 ? cut.slice(0, end) : cut.slice(0, longest)).replace(/-$/, '');
}

function word(letters: string): string {
  const article = /^(?:\u0627\u0644)(?=[\u0621-\u064a]{2})/.exec(letters)?.[0] ?? '';
  const rest = [...letters.slice(article.length)];
  let written = article && 'al-';
  let last = '';
  for (const [index, letter] of rest.entries()) {
    const own = letter === SHADDA ? last : sound(letter, rest, index);
    // A vowel sign before its long vowel is written once.
    const isTwice =
      /^[aui]$/.test(own) && written.endsWith(own) && VOWELS.test(rest[index - 1] ?? '');
    if (!isTwice) written += own;
    if (letter !== SHADDA && !VOWELS.test(letter)) last = own;
  }
  return written;
}

/** و and ي are consonants at the start of a word and beside vowels, long vowels elsewhere. */
function sound(letter: string, word: string[], index: number): string {
  if (letter !== 'و' && letter !== 'ي') return LETTERS[letter] ?? digit(letter);
  const isConsonant = index === 0 || /[اأآوىة\u064e\u064f\u064b]/.test(word[index + 1] ?? '');
  if (letter === 'و') return isConsonant ? 'w' : 'u';
  return isConsonant ? 'y' : 'i';
}

function digit(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  return character;
}
