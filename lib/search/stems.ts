import { normaliseArabic, wordForms } from './arabic';
import { withoutArticle } from './articles';
import { LEAST_LETTERS, ofShortWord, withOwnTa, withoutEndings } from './endings';
import { isStopWord } from './stop-words';

const ARABIC = /[\u0621-\u064A]/;
/** Stands for an ا that a hamza follows: it belongs to the word (رؤساء is not روسيا), an ending it is not. */
const OWN_ALEF = '\u0672';

/** What stays of a word without article, endings or, in Latin letters, its plural. */
export function stem(written: string): string {
  return ARABIC.test(written)
    ? shown(stemOf(comparable(written)))
    : latinStem(normaliseArabic(written));
}

/** A word with its letters folded, in which endings can still be told from what looks like them. */
function comparable(written: string): string {
  const [taa = ''] = /\u0629$/.exec(written) ?? [];
  const marked = written
    .slice(0, written.length - taa.length)
    .replace(/\u0627(?=[\u0621\u0624\u0626])/g, OWN_ALEF);
  return normaliseArabic(marked) + taa;
}

function stemOf(word: string): string {
  return withoutEndings(withoutArticle(word).word);
}

/** A stem as a term: علماؤها, علمائها and علماء are the same. */
function shown(stemmed: string): string {
  return stemmed
    .replace(/^(..+\u0672)\u0648$/, '$1')
    .replaceAll(OWN_ALEF, '\u0627')
    .replace('\u0629', '\u0647');
}

function latinStem(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return /[^suia]s$/.test(word) ? word.slice(0, -1) : word;
}

const PARTICLES = new Set('وفبكلس');
const HAS_ARTICLE = /^(?:وال|بال|كال|فال|لل)/;

/**
 * The stems that a word may have: its own, that of the word behind what may be a particle written together with it
 * (و ف ب ك ل س), and those it has if an article or ending is none. Nobody can tell them without a dictionary.
 */
export function readingsOf(written: string): string[] {
  if (!ARABIC.test(written)) return [stem(written)];
  const word = comparable(written);
  const bare = withoutArticle(word);
  const others = [
    ...behindParticles(word),
    ...(bare.whole ? [withoutEndings(bare.whole)] : []),
    ...withOwnTa(word),
  ];
  return [...new Set([withoutEndings(bare.word), ...others].map(shown))];
}

/** The term of a stem that stands behind what may be a particle: it says less than the stem itself. */
export const behind = (stemmed: string) => `_p${stemmed}`;

/** The terms under which a word is kept; of a short word with an ending also those it is looked for with. */
export function termsOf(written: string): string[] {
  const [own = written, ...others] = [
    ...new Set([...readingsOf(written), ...ofShortWord(normaliseArabic(written))]),
  ];
  return [own, ...others.map(behind)];
}

/** The same with spaces between them; none of a word that says nothing. */
function indexedAs(word: string): string {
  const known = newerTerms.get(word);
  if (known !== undefined) return known;
  const terms = olderTerms.get(word) ?? (isStopWord(word) ? '' : termsOf(word).join(' '));
  if (newerTerms.size >= CACHED) [olderTerms, newerTerms] = [newerTerms, new Map()];
  newerTerms.set(word, terms);
  return terms;
}

/** Words repeat: most of a story's are among the last thousands. Those that did not for long are forgotten. */
let newerTerms = new Map<string, string>();
let olderTerms = newerTerms;
const CACHED = 30_000;

function behindParticles(word: string): string[] {
  if (!PARTICLES.has(word[0] ?? '')) return [];
  const found: string[] = [];
  // ل with the article before a ل leaves two of the three: للغة.
  const [laam] = /^[\u0648\u0641]?\u0644(?=\u0644)/.exec(word) ?? [];
  if (laam) found.push(stemOf(word.slice(laam.length)));
  if (word.length >= 4 && !HAS_ARTICLE.test(word)) found.push(stemOf(word.slice(1)));
  if (/^و[بلكف]/.test(word) && word.length >= 6) found.push(stemOf(word.slice(2)));
  return found.filter((own) => own.length >= LEAST_LETTERS);
}

/** The terms of a text's words, in their order; words that say nothing are left out. */
export function indexTerms(text: string): string {
  let terms = '';
  for (const word of wordForms(text)) {
    const own = indexedAs(word);
    if (own) terms += terms ? ` ${own}` : own;
  }
  return terms;
}
