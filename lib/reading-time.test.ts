import { expect, it } from 'vitest';
import { readingMinutes } from './reading-time';

it.each([
  ['ar', 0, 0],
  ['ar', 180, 1],
  ['ar', 900, 5],
  ['en', 920, 4],
] as const)('in %s, %i words take %i minutes', (locale, words, minutes) => {
  expect(readingMinutes(locale, words)).toBe(minutes);
});
