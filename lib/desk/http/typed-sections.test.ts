import { describe, expect, it } from 'vitest';
import { typedSections } from './typed-sections';

describe('typedSections', () => {
  const known = ['world', 'culture'];

  it.each([
    ['', []],
    [' world، culture ,world', ['world', 'culture', 'world']],
    ['world gone', undefined],
    ['../world', undefined],
  ])('reads “%s”', (typed, expected) => {
    expect(typedSections(typed, known)).toEqual(expected);
  });

  it('lets somebody keep a section that is no more: without it they would have all', () => {
    expect(typedSections('gone', known, ['gone'])).toEqual(['gone']);
    expect(typedSections('gone lost', known, ['gone'])).toBeUndefined();
  });
});
