import { describe, expect, it } from 'vitest';
import { matchItems } from './match-blocks';

describe('matchItems', () => {
  it.each([
    ['abc', 'abc', [0, 1, 2]],
    ['abc', 'axc', [0, -1, 2]],
    ['abc', 'bc', [1, 2]],
    ['', 'ab', [-1, -1]],
    ['ab', '', []],
    // Of three equal items the one that was edited is the one that changed, not the last.
    ['arrrq', 'axrrq', [0, -1, 2, 3, 4]],
    ['arrrq', 'arxrq', [0, 1, -1, 3, 4]],
    ['rr', 'r', [0]],
    ['r', 'rr', [0, -1]],
  ])('%s to %s', (before, after, expected) => {
    expect(matchItems([...before], [...after])).toEqual(expected);
  });
});
