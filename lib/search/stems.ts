import { searchWords } from './arabic';
import { isStopWord } from './stop-words';

const ARABIC = /[\u0621-\u064A]/;
/** Particles that are written together with the article; the longest first. */
const BEFORE = ['وبال', 'فبال', 'وكال', 'وال', 'بال', 'كال', 'فال', 'ولل', 'فلل', 'ال', 'لل'];
/** Endings of plural, dual, gender, possession and case, normalised; the longest first. */
const AFTER = [
  ...['تين', 'تان', 'هما', 'ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'هم', 'هن', 'نا', 'ه', 'ي', 'ا'],
];
const MOST_ENDINGS = 2;
/** A word keeps at least so many letters. */
const LEAST = { before: 2, after: 3 };

/** Endings by their last letter: most words have none to try. */
const BY_LAST = new Map<string, string[]>();
for (const ending of AFTER) {
  const last = ending.slice(-1);
  BY_LAST.set(last, [...(BY_LAST.get(last) ?? []), ending]);
}

/** What stays of a normalised word without article, endings or, in Latin letters, its plural. */
export function stem(word: string): string {
  if (!ARABIC.test(word)) return latinStem(word);
  return withoutEndings(word.slice(articleLength(word)));
}

function articleLength(word: string): number {
  if (!word.includes('\u0644')) return 0;
  for (const own of BEFORE)
    if (word.startsWith(own) && word.length >= own.length + LEAST.before) return own.length;
  return 0;
}

function withoutEndings(word: string): string {
  let own = word;
  for (let taken = 0; taken < MOST_ENDINGS; taken++) {
    const length = endingLength(own);
    if (length === 0) break;
    own = own.slice(0, -length);
  }
  return own;
}

function endingLength(word: string): number {
  for (const ending of BY_LAST.get(word.slice(-1)) ?? [])
    if (word.length - ending.length >= LEAST.after && word.endsWith(ending)) return ending.length;
  return 0;
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
 * The stems that a normalised word may have: its own and, where it may begin with a particle that is written
 * together with it (و ف ب ك ل س), that of the word behind it. Nobody can tell the two without a dictionary.
 */
export function readingsOf(word: string): string[] {
  return [...new Set([stem(word), ...behindParticles(word)])];
}

/** The term of a stem that stands behind what may be a particle: it says less than the stem itself. */
export const behind = (stemmed: string) => `_p${stemmed}`;

/** The terms under which a normalised word is kept. */
export function termsOf(word: string): string[] {
  const [own = word, ...others] = readingsOf(word);
  return [own, ...others.map(behind)];
}

/** The same with spaces between them; none of a word that says nothing. */
function indexedAs(word: string): string {
  const known = cachedTerms.get(word);
  if (known !== undefined) return known;
  const terms = isStopWord(word) ? '' : termsOf(word).join(' ');
  if (cachedTerms.size >= CACHED) cachedTerms.clear();
  cachedTerms.set(word, terms);
  return terms;
}

const cachedTerms = new Map<string, string>();

/** Words repeat: most of a story's are among the last thousands. */
const CACHED = 50_000;

function behindParticles(word: string): string[] {
  if (!PARTICLES.has(word[0] ?? '')) return [];
  const found: string[] = [];
  if (word.length >= 4 && !HAS_ARTICLE.test(word)) found.push(stem(word.slice(1)));
  if (/^و[بلكف]/.test(word) && word.length >= 6) found.push(stem(word.slice(2)));
  return found.filter((own) => own.length >= LEAST.after);
}

/** The terms of a text's words, in their order; words that say nothing are left out. */
export function indexTerms(text: string): string {
  let terms = '';
  for (const word of searchWords(text)) {
    const own = indexedAs(word);
    if (own) terms += terms ? ` ${own}` : own;
  }
  return terms;
}
