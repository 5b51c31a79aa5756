import { describe, expect, it } from 'vitest';
import { dirtyPaths } from './dirty-paths';

describe('dirtyPaths', () => {
  it('names both languages of a changed article', () => {
    expect(dirtyPaths(['articles/ce/truce.ar.json'])).toEqual([
      '/ar/articles/truce',
      '/en/articles/truce',
    ]);
  });

  it('names a changed page in its language', () => {
    expect(dirtyPaths(['pages/contact.en.json'])).toEqual(['/en/about/contact']);
  });

  it('leaves lists to the page cache, which knows who shows them', () => {
    expect(dirtyPaths(['lists/ar/latest/2026-11/3.json', 'store.json'])).toEqual([]);
  });
});
