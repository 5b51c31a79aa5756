import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { indexFile, openIndex, removeIndex } from './index-file';
import { readingIndex } from './reading-index';
import { type IndexedStory, SearchIndex } from './search-index';

const story: IndexedStory = {
  locale: 'ar',
  slug: 'moon',
  facts: { section: 'science', topics: [], authors: [], publishedAt: '2026-11-01T00:00:00Z' },
  document: { title: 'قمر', summary: '', tree: [] },
};

let folder: string;
let file: string;
let index: SearchIndex;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'midad-reading-'));
  vi.stubEnv('MIDAD_DATA', folder);
  file = indexFile(folder);
  index = new SearchIndex(file);
});
afterEach(() => {
  index.close();
  rmSync(folder, { recursive: true, force: true });
  expect(readingIndex()).toBeUndefined();
  vi.unstubAllEnvs();
});

describe('the index that readers search', () => {
  it('is none while it is being filled, with its tables there', () => {
    expect(readingIndex()).toBeUndefined();
    index.apply([story]);
    expect(readingIndex()).toBeUndefined();
    index.apply([], 'state');
    expect(readingIndex()).toBeDefined();
  });

  it('stays in use while it is compared with the store, and not when it is made anew', () => {
    index.apply([story], 'state');
    const database = readingIndex();
    index.apply([story]);
    expect(readingIndex()).toBe(database);
    index.close();
    removeIndex(file);
    index.apply([story]);
    expect(readingIndex()).toBeUndefined();
  });

  it('is none if it is of another version or damaged', () => {
    index.apply([story], 'state');
    index.close();
    const other = openIndex(file);
    other.pragma('user_version = 999');
    other.close();
    expect(readingIndex()).toBeUndefined();
    removeIndex(file);
    writeFileSync(file, 'no database at all, but long enough to look at'.repeat(99));
    expect(readingIndex()).toBeUndefined();
  });
});
