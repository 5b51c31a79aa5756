import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { editionFile } from '../edition/edition-format';
import { languageFiles } from '../edition/language-files';
import { openIndex } from '../index-file';
import type { SearchName } from '../names';
import type { SearchRequest } from '../search-address';
import { type IndexedStory, SearchIndex } from '../search-index';
import { searchEdition } from './edition-search';

const NOW = Date.parse('2026-11-27T06:00:00Z') / 1000;
const names: SearchName[] = [{ kind: 'topic', slug: 'nile', spellings: ['النيل'] }];

let folder: string;
let file: string;
let index: SearchIndex;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'midad-edition-'));
  file = path.join(folder, 'index.sqlite');
  index = new SearchIndex(file);
});
afterEach(() => {
  index.close();
  rmSync(folder, { recursive: true, force: true });
});

type Own = { at?: string; body?: string; section?: string; topics?: string[] };

function story(slug: string, title: string, own: Own = {}): IndexedStory {
  const { at = '2026-11-01T00:00:00Z', body = '', section = 'science', topics = [] } = own;
  return {
    locale: 'ar',
    slug,
    facts: { section, topics, authors: [], publishedAt: at },
    document: { title, summary: 'قال خبراء في ندوة علمية', tree: [['p', 0, body]] },
  };
}

/** The files of the edition as the index has them now. */
async function filesNow(): Promise<Map<string, string>> {
  const database = openIndex(file);
  const findStory = async (slug: string) => ({
    ...{ slug, title: slug, summary: '', section: 'science', publishedAt: '' },
  });
  const files = new Map<string, string>();
  const facts = { names, sections: {}, findStory };
  for await (const [name, text] of languageFiles(database, 'ar', facts)) files.set(name, text);
  database.close();
  return files;
}

async function search(text: string, own: Partial<SearchRequest> = {}) {
  const files = await filesNow();
  const read = async <T>(name: string) => JSON.parse(files.get(name) ?? 'none') as T;
  const request: SearchRequest = { text, order: 'relevance', page: 1, ...own };
  const { stories, total } = await searchEdition(read, request, NOW);
  return { slugs: stories.map(({ slug }) => slug), total };
}

const many = (count: number, title: string, own?: Own) =>
  Array.from({ length: count }, (_, at) => story(`s${String(at).padStart(5, '0')}`, title, own));

describe('the search of the edition', () => {
  it('finds stories by their words, best first', async () => {
    index.apply([story('body', 'عنوان', { body: 'عن لقاح' }), story('title', 'كيف تعمل اللقاحات')]);
    expect(await search('لقاح')).toEqual({ slugs: ['title', 'body'], total: 2 });
    expect(await search('سيارة')).toEqual({ slugs: [], total: 0 });
  });

  it('prefers a headline with just the form that is looked for, as the server does', async () => {
    index.apply([
      ...many(20, 'نهر طويل'),
      story('other', 'قمر صناعي', { body: 'قمر وقمر وقمر' }),
      story('exact', 'القمر بعيد', { at: '2016-01-01T00:00:00Z' }),
    ]);
    expect((await search('القمر')).slugs).toEqual(['exact', 'other']);
    expect((await search('قمر')).slugs).toEqual(['other', 'exact']);
  });

  it('finds nothing where there is nothing', async () => {
    expect(await search('قمر')).toEqual({ slugs: [], total: 0 });
  });

  it('tells a story of the last 24 hours from one of the hour before', async () => {
    index.apply([
      story('within', 'قمر', { at: '2026-11-26T06:01:00Z' }),
      story('before', 'قمر', { at: '2026-11-26T05:59:00Z' }),
    ]);
    expect((await search('قمر', { period: 'day' })).slugs).toEqual(['within']);
    expect((await search('قمر', { period: 'week' })).total).toBe(2);
  });

  it('answers a page behind the last one with the last one', async () => {
    index.apply(many(12, 'قمر'));
    const last = await search('قمر', { page: 2 });
    expect(last.slugs).toHaveLength(2);
    expect(await search('قمر', { page: 9 })).toEqual(last);
  });

  it('knows every story of a section, a topic and a word, however many there are', async () => {
    const others = many(3200, 'قمر', { topics: ['nile'] });
    index.apply([...others, story('one', 'زلزال', { topics: ['nile'] })]);
    const { slugs } = await search('زلزال', { section: 'science', topic: 'nile' });
    expect(slugs).toEqual(['one']);
    expect((await search('النيل')).total).toBe(3201);
    expect((await search('قمر')).total).toBe(3200);
  });
});

describe('the files of the edition', () => {
  it('have other names where they hold something else, and the same where not', async () => {
    const words = Array.from({ length: 600 }, (_, at) => `كلمه${'بتثجحخ'[at % 6]}${at}`).join(' ');
    const others = many(60, 'قمر', { body: words });
    index.apply([...others, story('last', 'زلزال', { body: 'بركان قديم' })]);
    const before = await filesNow();
    index.apply([story('last', 'زلزال', { body: 'بركان حديث' })]);
    const after = await filesNow();
    expect(before.size).toBeGreaterThan(15);
    for (const [name, text] of after)
      if (name !== editionFile.index && before.has(name)) expect(before.get(name)).toBe(text);
    const changed = [...after.keys()].filter((name) => !before.has(name));
    expect(changed.filter((name) => name.startsWith('stories/'))).toEqual([]);
    expect(changed.length).toBeLessThanOrEqual(4);
    expect(changed.some((name) => name.startsWith('terms/'))).toBe(true);
  });
});
