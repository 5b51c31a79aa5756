import { adjectivePatterns, nameSyllables, nounPatterns, verbPatterns } from './arabic-patterns';
import { roots } from './arabic-roots';
import { newsAdjectives, newsNouns, newsVerbs } from './arabic-words';
import { createRandom, shuffle } from './random';

const nouns = lexicon(newsNouns, nounPatterns);
const verbs = lexicon(newsVerbs, verbPatterns);
const adjectives = lexicon(newsAdjectives, adjectivePatterns);

/** The noun of this frequency rank, without an article. */
export function nounAt(rank: number): string {
  return nouns[rank % nouns.length] as string;
}

/** The verb of this frequency rank, masculine. */
export function verbAt(rank: number): string {
  return verbs[rank % verbs.length] as string;
}

/** The adjective of this frequency rank, masculine and indefinite. */
export function adjectiveAt(rank: number): string {
  return adjectives[rank % adjectives.length] as string;
}

/** The invented name of this frequency rank: names never run out. */
export function nameAt(rank: number): string {
  let rest = rank + nameSyllables.length;
  let name = '';
  for (; rest > 0; rest = Math.floor(rest / nameSyllables.length)) {
    name += nameSyllables[rest % nameSyllables.length];
  }
  return name;
}

/** The real words first, then every root in every pattern, in one fixed disorder. */
function lexicon(real: readonly string[], patterns: readonly string[]): string[] {
  const derived = roots.flatMap((root) => patterns.map((pattern) => derive(root, pattern)));
  return [...new Set([...real, ...shuffle(createRandom(1, derived.length, 'lexicon'), derived)])];
}

function derive(root: string, pattern: string): string {
  return pattern.replace(/[123]/g, (digit) => root[Number(digit) - 1] as string);
}
