import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Locale } from '@/i18n/locales';
import { didYouMean } from './did-you-mean';
import { type IndexFile, openIndex, termCounter } from './index-file';
import { NameIndex } from './names';
import { type IndexedStory, SearchIndex } from './search-index';
import { queryParts } from './search-query';
import { type SearchOptions, searchPartly, searchStories } from './search-stories';

const NOW = Date.parse('2026-11-27T00:00:00Z') / 1000;
/** Stories have more words than those that are looked for. */
const FILLING =
  'قال خبراء في ندوة علمية عقدت أمس إن فهم هذه الظاهرة يتطلب سنوات طويلة من العمل الدؤوب'.repeat(4);
const names = new NameIndex([{ kind: 'topic', slug: 'nile', spellings: ['النيل', 'نهر النيل'] }]);

let folder: string;
let file: string;
let index: SearchIndex;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'midad-search-'));
  file = path.join(folder, 'search', 'index.sqlite');
  index = new SearchIndex(file);
});
afterEach(() => {
  index.close();
  rmSync(folder, { recursive: true, force: true });
});

type Own = {
  body?: string;
  summary?: string;
  topics?: string[];
  section?: string;
  at?: string;
  locale?: Locale;
};

function story(slug: string, title: string, own: Own = {}): IndexedStory {
  const {
    body = '',
    summary = '',
    topics = [],
    section = 'science',
    at = '2026-11-01',
    locale = 'ar',
  } = own;
  return {
    locale,
    slug,
    facts: { section, topics, authors: [], publishedAt: `${at}T00:00:00.000Z` },
    document: {
      title,
      summary,
      tree: [
        ['p', 0, body],
        ['p', 0, FILLING],
      ],
    },
  };
}

function options(
  database: IndexFile,
  text: string,
  own: Partial<SearchOptions> = {},
): SearchOptions {
  const { locale = 'ar' } = own;
  const parts = queryParts(text, names, termCounter(database, locale));
  return { locale, parts, order: 'relevance', limit: 10, offset: 0, now: NOW, ...own };
}

function search(text: string, own?: Partial<SearchOptions>): string[] {
  const database = openIndex(file);
  try {
    return searchStories(database, options(database, text, own)).slugs;
  } finally {
    database.close();
  }
}

describe('the search index', () => {
  it('finds a story by a word of its headline, summary or text, best first', () => {
    index.apply([
      story('body', 'عنوان', { body: 'كلمة عن اللقاحات هنا.' }),
      story('title', 'كيف تعمل اللقاحات'),
      story('summary', 'عنوان', { summary: 'عن لقاح جديد.' }),
    ]);
    expect(search('لقاح')).toEqual(['title', 'summary', 'body']);
    expect(search('سيارة')).toEqual([]);
  });

  it('keeps languages apart', () => {
    index.apply([story('one', 'The canal', { locale: 'en' }), story('two', 'القناة')]);
    expect(search('canal')).toEqual([]);
    expect(search('canals', { locale: 'en' })).toEqual(['one']);
  });

  it('knows an edit, a withdrawal and what it stands for', () => {
    index.apply([story('one', 'قديم'), story('two', 'غيره')], 'first');
    expect(index.state).toBe('first');
    index.apply([story('one', 'حديث'), { locale: 'ar', slug: 'two' }], 'second');
    expect(search('قديم')).toEqual([]);
    expect(search('حديث')).toEqual(['one']);
    expect(search('غيره')).toEqual([]);
    expect(index.listStories()).toEqual(['ar one']);
    index.apply([]);
    expect(index.state).toBeUndefined();
  });

  it('prefers what is newer between equals, and sorts by time when asked', () => {
    index.apply([
      story('old', 'بركان', { at: '2019-01-01' }),
      story('new', 'بركان', { at: '2026-11-26' }),
      story('best', 'بركان بركان', { at: '2018-01-01', body: 'بركان بركان بركان' }),
    ]);
    expect(search('بركان').indexOf('new')).toBeLessThan(search('بركان').indexOf('old'));
    expect(search('بركان', { order: 'newest' })).toEqual(['new', 'old', 'best']);
  });

  it('finds by the names of topics, and narrows by section, topic and time', () => {
    index.apply([
      story('a', 'السد العالي', { topics: ['nile'], section: 'economy' }),
      story('b', 'الأهرام', { section: 'culture' }),
      story('c', 'فيضان', { body: 'فيضان نهر النيل', at: '2020-01-01' }),
    ]);
    expect(search('النيل').sort()).toEqual(['a', 'c']);
    expect(search('النيل', { section: 'economy' })).toEqual(['a']);
    expect(search('النيل', { topic: 'nile' })).toEqual(['a']);
    expect(search('النيل', { since: NOW - 60 * 24 * 3600 })).toEqual(['a']);
  });

  it('finds what looks like a word that says nothing, and more where it is typed for one', () => {
    index.apply([
      story('ali', 'علي بابا'),
      story('war', 'الحرب على الفقر', { body: 'ما هي' }),
      story('both', 'علي يذكر الحرب'),
      story('water', 'الماء والحياة'),
      story('who', 'تقرير WHO'),
    ]);
    expect(search('علي').sort()).toEqual(['ali', 'both']);
    expect(search('الحرب علي')).toEqual(['both', 'war']);
    expect(search('الحرب علي الفقر')).toEqual(['war']);
    expect(search('ماء')).toEqual(['water']);
    expect(search('WHO')).toEqual(['who']);
  });

  it('pages through many, each once', () => {
    index.apply(Array.from({ length: 25 }, (_, at) => story(`s${at}`, 'قمر')));
    const pages = [0, 10, 20].map((offset) => search('قمر', { offset }));
    expect(pages.map(({ length }) => length)).toEqual([10, 10, 5]);
    expect(new Set(pages.flat()).size).toBe(25);
  });

  it('has stories with some of the words apart from those with all', () => {
    index.apply([story('both', 'زلزال وبركان'), story('one', 'زلزال')]);
    const database = openIndex(file);
    expect(searchStories(database, options(database, 'زلزال بركان'))).toEqual({
      slugs: ['both'],
      total: 1,
    });
    expect(searchPartly(database, options(database, 'زلزال بركان'))).toEqual({
      slugs: ['one'],
      total: 1,
    });
    database.close();
  });

  it('knows what a misspelt word may have meant, as it is written', () => {
    index.apply([story('a', 'أوكرانيا والسلام'), story('b', 'المُستشفى الجديد')]);
    const database = openIndex(file);
    const mend = (text: string) =>
      didYouMean(database, 'ar', queryParts(text, names, termCounter(database, 'ar')));
    expect(mend('اكورانيا')).toEqual([{ word: 'اكورانيا', better: 'أوكرانيا' }]);
    expect(mend('المستشقى')).toEqual([{ word: 'المستشقي', better: 'المُستشفى' }]);
    expect(mend('أوكرانيا')).toEqual([]);
    expect(mend('قسطنطينية')).toEqual([]);
    // Two letters of three are another word, whatever stands before them.
    expect(mend('والسجوم')).toEqual([]);
    database.close();
    index.apply([{ locale: 'ar', slug: 'a' }]);
    const after = openIndex(file);
    expect(
      didYouMean(
        after,
        'ar',
        queryParts('اكورانيا', names, () => 0),
      ),
    ).toEqual([]);
    after.close();
  });

  it('is made anew when its file is damaged', () => {
    index.apply([story('one', 'نهر')], 'state');
    index.close();
    writeFileSync(file, 'no database');
    expect(new SearchIndex(file).state).toBeUndefined();
  });
});
