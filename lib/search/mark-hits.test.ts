import { describe, expect, it } from 'vitest';
import { excerpt, markHits } from './mark-hits';

const hits = (text: string, ...terms: string[]) =>
  markHits(text, new Set(terms)).flatMap((run) => (run.isHit ? [run.text] : []));

describe('markHits', () => {
  it('marks whole words as they are written', () => {
    const text = 'قالَ إنّ اللُّقاحـات آمِنة، واللقاح مفيد.';
    expect(hits(text, 'لقاح')).toEqual(['اللُّقاحـات', 'واللقاح']);
    expect(
      markHits(text, new Set(['لقاح']))
        .map((run) => run.text)
        .join(''),
    ).toBe(text);
  });

  it('marks a word behind a particle, and no word that only begins alike', () => {
    expect(hits('لوقف النار', 'وقف', '_pوقف')).toEqual(['لوقف']);
    expect(hits('موقف', 'وقف', '_pوقف')).toEqual([]);
  });

  it('marks no word that says nothing, though it looks like one that does', () => {
    expect(hits('ما يشربه الناس هو الماء على ما قال علي', 'ما', 'علي')).toEqual(['الماء', 'علي']);
  });
});

describe('excerpt', () => {
  const filling = 'كلام كثير لا يفيد هنا شيئًا '.repeat(20);

  it('is the part with the most hits, cut between words', () => {
    const text = `${filling}زلزال. ${filling}زلزال وبركان معًا في مكان واحد. ${filling}`;
    const part = excerpt(text, new Set(['زلزال', 'برك', '_pبرك'])) ?? '';
    expect(part).toContain('زلزال وبركان معًا');
    expect(part.length).toBeLessThan(260);
    expect(part.startsWith('…')).toBe(true);
    expect(part.endsWith('…')).toBe(true);
    const words = new Set(text.match(/[\p{L}\p{M}]+/gu));
    for (const word of part.match(/[\p{L}\p{M}]+/gu) ?? []) expect(words.has(word)).toBe(true);
  });

  it('is nothing where nothing is found, and all of a short text', () => {
    expect(excerpt(filling, new Set(['زلزال']))).toBeUndefined();
    expect(excerpt('زلزال صغير.', new Set(['زلزال']))).toBe('زلزال صغير');
  });
});
