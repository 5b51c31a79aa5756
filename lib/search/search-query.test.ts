import { describe, expect, it } from 'vitest';
import { matchExpression } from './match-expression';
import { NameIndex } from './names';
import { queryParts, termsIn } from './search-query';

const names = new NameIndex([
  { kind: 'topic', slug: 'donald-trump', spellings: ['دونالد ترامب', 'ترامب', 'ترمب'] },
  { kind: 'topic', slug: 'united-states', spellings: ['الولايات المتحدة', 'أمريكا', 'أميركا'] },
  { kind: 'section', slug: 'science', spellings: ['علوم'] },
  { kind: 'topic', slug: 'science-history', spellings: ['العلم في الحضارة العربية'] },
  { kind: 'topic', slug: 'avicenna', spellings: ['ابن سينا', 'أبو علي ابن سينا'] },
  { kind: 'topic', slug: 'bitcoin', spellings: ['بيتكوين', '₿', 'ما'] },
]);
const counts: Record<string, number> = { لوقف: 2, وقف: 60, لقاح: 50, قاح: 0 };
const parts = (text: string) => queryParts(text, names, (term) => counts[term] ?? 1);

describe('queryParts', () => {
  it('looks for every word, without those that say nothing', () => {
    expect(parts('وقف إطلاق النار في أوكرانيا').map(({ words }) => words)).toEqual([
      ['وقف'],
      ['اطلاق'],
      ['النار'],
      ['اوكرانيا'],
    ]);
    expect(parts('من هو؟')).toEqual([]);
    expect(parts('')).toEqual([]);
  });

  it('takes a name together, in any spelling and behind a particle', () => {
    for (const text of ['الولايات المتحدة', 'والولايات المتحدة', 'للولايات المتحده']) {
      const [part, ...others] = parts(text);
      expect(others).toEqual([]);
      expect(JSON.stringify(part)).toContain('_t_united-states');
    }
    expect(termsIn(parts('ترمب')[0]?.match ?? { any: [] })).toContain('ترامب');
    expect(JSON.stringify(parts('علوم'))).toContain('_s_science');
  });

  it.each([
    ['العلم في الحضارة العربية', 'science-history'],
    ['أبو علي ابن سينا', 'avicenna'],
    ['ابو على ابن سينا', 'avicenna'],
    ['بيتكوين', 'bitcoin'],
  ])('takes %s for the name that it is', (text, slug) => {
    const [part, ...others] = parts(text);
    expect(others).toEqual([]);
    expect(JSON.stringify(part)).toContain(`_t_${slug}`);
    expect(matchExpression(part?.match ?? { any: [] })).not.toContain('()');
  });

  it('needs no word that may be meant as one that says nothing, unless it is alone', () => {
    const terms = (text: string) => parts(text).map(({ match }) => termsIn(match));
    expect(terms('علي')).toEqual([['علي', '_pعلي']]);
    expect(terms('WHO')).toEqual([['who', '_pwho']]);
    expect(terms('ماء')).toEqual([['ما', '_pما']]);
    const [needed = [], wished = [], ...others] = terms('الحرب علي');
    expect([needed.includes('حرب'), needed.includes('علي')]).toEqual([true, false]);
    expect([wished.includes('حرب'), wished.includes('علي')]).toEqual([true, true]);
    expect(others).toEqual([]);
    expect(terms('بئر ماء')).toHaveLength(2);
  });

  it('looks for علماء where its hamza was left out', () => {
    const found = queryParts('علما', names, (term) => (term === 'علما' ? 9 : 1));
    expect(termsIn(found[0]?.match ?? { any: [] })).toContain('علما');
  });

  it('looks for the other number of a word whose plural is built inside it', () => {
    expect(termsIn(parts('أنهار')[0]?.match ?? { any: [] })).toContain('نهر');
  });

  it('reads a particle off a word, or leaves it, as the stories have it', () => {
    const terms = (text: string) => termsIn(parts(text)[0]?.match ?? { any: [] });
    expect(terms('لوقف')).toEqual(['وقف', '_pوقف']);
    expect(terms('لقاح')).toEqual(['لقاح', '_pلقاح']);
  });

  it('takes so much of a long query and no more', () => {
    expect(parts('كلمة '.repeat(10_000)).length).toBeLessThanOrEqual(12);
  });
});

describe('matchExpression', () => {
  it.each([
    '" OR 1=1 --',
    "'; DROP TABLE stories; --",
    'title:secret NEAR(a b) * ^ -',
    '(((((((((',
    '\u202Eقلب\u202C',
    '\u0000\u0007',
    '😀 🏳️‍🌈',
    '_t_united-states',
    'a AND NOT b',
  ])('holds nothing but words of %j', (text) => {
    for (const { match } of parts(text))
      expect(
        matchExpression(match)
          .replace(/"[\p{L}\p{N}_-]+"/gu, '')
          .replace(/ OR | AND /g, ''),
      ).toMatch(/^[()]*$/);
  });
});
