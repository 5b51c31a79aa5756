/** A stream of numbers from 0 up to 1. */
export type Random = () => number;

/** A stream of its own for each seed, number and purpose (sfc32: streams never run together). */
export function createRandom(seed: number, number: number, purpose: string): Random {
  let a = seed | 0;
  let b = number | 0;
  let c = hashText(purpose);
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 12; round++) next();
  return next;
}

/** Whether something with this probability happens. */
export function chance(random: Random, probability: number): boolean {
  return random() < probability;
}

/** A whole number from `least` to `most`, both included. */
export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** Any item of a list, all equally likely. */
export function pick<Item>(random: Random, list: readonly Item[]): Item {
  return list[Math.floor(random() * list.length)] as Item;
}

/** An item of a list, the first ones far more often: item n about 1/n times as often (Zipf). */
export function pickZipf<Item>(random: Random, list: readonly Item[]): Item {
  return list[Math.floor((list.length + 1) ** random()) - 1] as Item;
}

/**
 * A rank from 0 without end (Zipf-Mandelbrot): about `flat` first ranks are almost equally
 * frequent, then the frequency of rank r falls like r^-(1 + tail), so that vocabulary never stops
 * growing.
 */
export function zipfRank(random: Random, flat: number, tail: number): number {
  return Math.min(2 ** 40, Math.floor(flat * ((1 - random()) ** (-1 / tail) - 1)));
}

/** A list in an order that only `random` decides. */
export function shuffle<Item>(random: Random, list: readonly Item[]): Item[] {
  const keyed = list.map((item) => ({ item, key: random() }));
  return keyed.sort((one, other) => one.key - other.key).map(({ item }) => item);
}

function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash;
}
