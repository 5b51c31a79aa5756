import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerQuery } from './answer-query';
import { type IndexFile, openIndex } from './index-file';
import { NameIndex } from './names';
import { type IndexedStory, SearchIndex } from './search-index';
import type { SearchOptions } from './search-stories';

const NOW = Date.parse('2026-11-27T00:00:00Z') / 1000;
const names = new NameIndex([]);

let folder: string;
let database: IndexFile;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'midad-answer-'));
  const file = path.join(folder, 'index.sqlite');
  const index = new SearchIndex(file);
  index.apply([
    ...Array.from({ length: 15 }, (_, at) => story(`moon-${at}`, 'قمر', 'science')),
    story('war', 'أوكرانيا والسلام', 'world'),
  ]);
  index.close();
  database = openIndex(file);
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

function story(slug: string, title: string, section: string): IndexedStory {
  return {
    locale: 'ar',
    slug,
    facts: { section, topics: [], authors: [], publishedAt: '2026-11-01T00:00:00Z' },
    document: { title, summary: '', tree: [] },
  };
}

function answer(text: string, own: Partial<SearchOptions> = {}) {
  const options = { locale: 'ar', order: 'relevance', limit: 10, offset: 0, now: NOW } as const;
  return answerQuery(database, names, text, { ...options, ...own });
}

describe('the answer to a query', () => {
  it('is the last page for one behind it', () => {
    const last = answer('قمر', { offset: 10 });
    expect(last?.slugs).toHaveLength(5);
    expect(answer('قمر', { offset: 80 })).toEqual(last);
    expect(answer('سيارة', { offset: 80 })).toEqual(answer('سيارة'));
  });

  it('is for the mended text if nothing was found as it was written', () => {
    const mended = answer('اكورانيا');
    expect(mended).toMatchObject({ slugs: ['war'], mended: 'أوكرانيا', mendings: [] });
    expect(answer('اكورانيا', { offset: 80 })).toEqual(mended);
  });

  it('offers nothing that has no story with what was chosen', () => {
    const filtered = answer('اكورانيا', { section: 'science' });
    expect(filtered).toMatchObject({ total: 0, mendings: [] });
    expect(filtered?.mended).toBeUndefined();
  });

  it('offers a mended word beside stories with the others only if some have all', () => {
    expect(answer('اكورانيا سلام')).toMatchObject({
      ...{ total: 0, partly: ['war'] },
      mendings: [{ word: 'اكورانيا', better: 'أوكرانيا' }],
    });
    expect(answer('اكورانيا قمر')).toMatchObject({ total: 0, mendings: [] });
    expect(answer('اكورانيا قمر', { section: 'science' })?.mendings).toEqual([]);
  });
});
