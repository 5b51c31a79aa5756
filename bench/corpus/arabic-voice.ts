import { adjectiveAt, nameAt, nounAt, verbAt } from './arabic-lexicon';
import { chance, pick, type Random, zipfRank } from './random';

/** How one story speaks: its chances, and the nouns that it comes back to. */
export type Voice = { random: Random; theme: readonly string[] };

/** The theme of a story: a dozen nouns, common and rare. */
export function createTheme(random: Random): string[] {
  return Array.from({ length: 12 }, () => nounAt(zipfRank(random, 400, 0.6)));
}

/** A noun, often one of the story's theme. */
export function drawNoun({ random, theme }: Voice): string {
  return chance(random, 0.15) ? pick(random, theme) : nounAt(zipfRank(random, 120, 0.75));
}

/** A verb, masculine. */
export function drawVerb({ random }: Voice): string {
  return verbAt(zipfRank(random, 40, 0.8));
}

/** An adjective, masculine and indefinite. */
export function drawAdjective({ random }: Voice): string {
  return adjectiveAt(zipfRank(random, 50, 0.8));
}

/** An invented name of a person or a place. */
export function drawName({ random }: Voice): string {
  return nameAt(zipfRank(random, 300, 0.5));
}
