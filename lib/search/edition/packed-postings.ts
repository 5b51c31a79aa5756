/** A story that has a term: what the term weighs there as it is, and behind what may be a particle; 0 where it does not stand. */
export type Posting = { story: number; own: number; behind: number };

/** Weights are 1 to 7: two of them are one letter. */
export const MOST_WEIGHT = 7;
const WEIGHTS = MOST_WEIGHT + 1;
const PAIRS = WEIGHTS * WEIGHTS;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Map([...LETTERS].map((letter, value) => [letter, value]));
/** A letter of a number has five bits of it, and says with the sixth that more follow. */
const BITS = 32;

/** A posting in one number: an index has millions. */
export function postingNumber({ story, own, behind }: Posting): number {
  return story * PAIRS + behind * WEIGHTS + own;
}

/**
 * The distances between the stories of postings, and their weights: apart they compress better. A story may come
 * twice, with either of its weights.
 */
export function packPostings(postings: number[]): [gaps: string, weights: string] {
  const inOrder = Float64Array.from(postings).sort();
  let [gaps, weights, last] = ['', '', 0];
  for (let at = 0; at < inOrder.length; at++) {
    const story = Math.trunc((inOrder[at] ?? 0) / PAIRS);
    let pair = (inOrder[at] ?? 0) % PAIRS;
    while (Math.trunc((inOrder[at + 1] ?? -1) / PAIRS) === story && at + 1 < inOrder.length)
      pair += (inOrder[++at] ?? 0) % PAIRS;
    gaps += lettersOf(story - last);
    weights += LETTERS[pair];
    last = story;
  }
  return [gaps, weights];
}

function lettersOf(number: number): string {
  let letters = '';
  let left = number;
  for (; left >= BITS; left = Math.trunc(left / BITS)) letters += LETTERS[(left % BITS) + BITS];
  return letters + LETTERS[left];
}

/** Tells each posting in turn. */
export function unpackPostings(
  gaps: string,
  weights: string,
  tell: (posting: Posting) => void,
): void {
  let [story, at] = [0, 0];
  for (const letter of weights) {
    for (let unit = 1; ; unit *= BITS) {
      const value = VALUES.get(gaps[at++] ?? '') ?? 0;
      story += (value % BITS) * unit;
      if (value < BITS) break;
    }
    const pair = VALUES.get(letter) ?? 0;
    const own = pair % WEIGHTS;
    tell({ story, own, behind: (pair - own) / WEIGHTS });
  }
}
