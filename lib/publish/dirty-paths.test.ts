import { describe, expect, it } from 'vitest';
import { dirtyPaths } from './dirty-paths';

describe('dirtyPaths', () => {
  it('names both languages of a changed article', () => {
    expect(dirtyPaths(['articles/ce/truce.ar.json'])).toEqual([
      '/ar/articles/truce',
      '/en/articles/truce',
    ]);
  });

  it('names a list, its page and the front page that shows it, front pages first', () => {
    expect(dirtyPaths(['lists/ar/section.world/3.json'])).toEqual([
      '/ar',
      '/ar/sections/world',
      '/ar/sections/world/page/3',
    ]);
  });

  it('passes over what no reader sees', () => {
    expect(dirtyPaths(['manifest/2026-01.json', 'store.json'])).toEqual([]);
  });
});
