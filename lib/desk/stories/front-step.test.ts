import { describe, expect, it } from 'vitest';
import type { FrontChoice } from './front-choice';
import { parseStep, takeStep } from './front-step';

const CHOICE: FrontChoice = {
  lead: 'a',
  secondary: ['b', 'c', 'd'],
  picks: [{ section: 'culture', stories: ['e', 'f', 'g', 'h'] }],
};

const resultOf = (said: string) => {
  const step = parseStep(said);
  if (!step) throw new Error(said);
  return takeStep(CHOICE, step);
};

describe('takeStep', () => {
  it.each([
    ['up:secondary:1', ['c', 'b', 'd']],
    ['up:secondary:0', ['b', 'c', 'd']],
    ['down:secondary:0', ['c', 'b', 'd']],
    ['down:secondary:2', ['b', 'c', 'd']],
    ['remove:secondary:1', ['b', 'd']],
    ['move:secondary:2:0', ['d', 'b', 'c']],
    ['move:secondary:0:9', ['c', 'd', 'b']],
    ['add:secondary:x', ['b', 'c', 'd', 'x']],
    ['add:secondary:b', ['b', 'c', 'd']],
    ['remove:secondary:7', ['b', 'c', 'd']],
  ])('%s', (said, secondary) => {
    expect(resultOf(said)).toEqual({ choice: { ...CHOICE, secondary }, isFull: false });
  });

  it('puts another story in the first place, and stories into sections that had none', () => {
    expect(resultOf('add:lead:x').choice.lead).toBe('x');
    expect(resultOf('remove:lead:0').choice.lead).toBeUndefined();
    expect(resultOf('add:picks.sport:x').choice.picks).toContainEqual({
      section: 'sport',
      stories: ['x'],
    });
  });

  it('takes nothing into a place without room', () => {
    expect(resultOf('add:picks.culture:x')).toEqual({ choice: CHOICE, isFull: true });
  });

  it.each(['', 'up', 'up:lead', 'up:nowhere:1', 'up:secondary:-1', 'up:secondary:1e3', 'x:lead:0'])(
    'knows no step %j',
    (said) => expect(parseStep(said)).toBeUndefined(),
  );
});
