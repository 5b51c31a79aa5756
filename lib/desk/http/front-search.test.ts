import { describe, expect, it } from 'vitest';
import { frontAddress, frontWork, placeIn } from './front-search';

const VERSION = 'a'.repeat(40);
const read = (address: string) => {
  const search: Record<string, string | string[]> = {};
  for (const [name, value] of new URL(address, 'http://x').searchParams)
    search[name] = name in search ? [search[name] ?? [], value].flat() : value;
  return frontWork(search, ['culture', 'world']);
};

describe('frontWork', () => {
  it('comes back from its address as it was', () => {
    const choice = {
      lead: 'a',
      secondary: ['b', 'c'],
      picks: [{ section: 'world', stories: ['d', 'e'] }],
    };
    expect(read(frontAddress('/desk/ar/front', { choice, version: VERSION }))).toEqual({
      choice,
      version: VERSION,
    });
  });

  it('leaves out what an address invents', () => {
    const many = Array.from({ length: 30 }, (_, index) => `&secondary=s${index}`).join('');
    const work = read(
      `/?version=none&lead=../x&secondary=<b>&picks.nowhere=a&picks.world=A${many}`,
    );
    expect(work?.choice).toMatchObject({ picks: [] });
    expect(work?.choice.lead).toBeUndefined();
    expect(work?.choice.secondary).toHaveLength(20);
  });

  it.each(['', 'x', 'HEAD', `${VERSION}0`])('is none without a version: %j', (version) => {
    expect(frontWork({ version, lead: 'a' }, [])).toBeUndefined();
  });
});

describe('placeIn', () => {
  it.each([
    ['lead', 'lead'],
    ['picks.world', 'picks.world'],
    ['picks.', 'secondary'],
    ['x', 'secondary'],
    [['lead'], 'secondary'],
    [undefined, 'secondary'],
  ])('%j', (place, expected) => expect(placeIn({ place })).toBe(expected));
});
