import type { Corpus } from './corpus';
import { createRandom } from './random';

const MINUTE = 60_000;
const RIYADH = 3 * 60 * MINUTE;
const FIRST = Date.parse('2016-01-01T06:00:00+03:00');
const LAST = Date.parse('2026-11-20T21:00:00+03:00');

/**
 * When a story was published, later for each number. The rate grows evenly from 2016 to 20 November
 * 2026; the numbers after the last story follow it minute by minute.
 */
export function publishedAt(number: number, { seed, stories }: Corpus): string {
  const time =
    number < stories
      ? FIRST + (LAST - FIRST) * Math.sqrt((number - early(number, seed)) / stories)
      : LAST + (number - stories) * MINUTE;
  const minute = Math.floor(time / MINUTE) * MINUTE;
  return `${new Date(minute + RIYADH).toISOString().slice(0, 19)}+03:00`;
}

/** How much before its even place a story comes: less than the distance to the one before. */
function early(number: number, seed: number): number {
  return 0.8 * createRandom(seed, number, 'time')();
}
