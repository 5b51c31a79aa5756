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

/** What stays of a normalised word without article, endings or, in Latin letters, its plural. */
export function stem(word: string): string {
  if (!ARABIC.test(word)) return latinStem(word);
  const article = BEFORE.find(
    (own) => word.startsWith(own) && word.length >= own.length + LEAST.before,
  );
  return withoutEndings(word.slice(article?.length ?? 0));
}

function withoutEndings(word: string): string {
  let own = word;
  for (let taken = 0; taken < MOST_ENDINGS; taken++) {
    const ending = AFTER.find((end) => own.endsWith(end) && own.length - end.length >= LEAST.after);
    if (!ending) break;
    own = own.slice(0, -ending.length);
  }
  return own;
}

function latinStem(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return /[^suia]s$/.test(word) ? word.slice(0, -1) : word;
}

const HAS_ARTICLE = /^(?:وال|بال|كال|فال|لل)/;

/**
 * The stems under which a normalised word is found: its own, and that of the word behind a particle that is
 * written together with it (و ف ب ك ل س), since nobody can tell the two apart without a dictionary.
 */
export function stemsOf(word: string): string[] {
  const known = cache.get(word);
  if (known) return known;
  const stems = [...new Set([stem(word), ...behindParticles(word)])];
  if (cache.size >= CACHED) cache.clear();
  cache.set(word, stems);
  return stems;
}

/** Words repeat: most of a story's are among the last thousands. */
const cache = new Map<string, string[]>();
const CACHED = 50_000;

function behindParticles(word: string): string[] {
  const found: string[] = [];
  if (/^[وفبكلس]/.test(word) && word.length >= 4 && !HAS_ARTICLE.test(word))
    found.push(stem(word.slice(1)));
  if (/^و[بلكف]/.test(word) && word.length >= 6) found.push(stem(word.slice(2)));
  return found.filter((own) => own.length >= LEAST.after);
}

/** Every stem of a text's words, in their order; words that say nothing are left out. */
export function indexTerms(text: string): string[] {
  return searchWords(text)
    .filter((word) => !isStopWord(word))
    .flatMap(stemsOf);
}
