import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuery } from '../answer-query';
import { languageFiles } from '../edition/language-files';
import { type IndexFile, openIndex } from '../index-file';
import { NameIndex, type SearchName } from '../names';
import { searchRequest } from '../search-address';
import { SearchIndex } from '../search-index';
import { searchEdition } from './edition-search';

const NOW = Date.parse('2026-11-27T06:00:00Z') / 1000;
const names: SearchName[] = [{ kind: 'topic', slug: 'nile', spellings: ['النيل', 'the Nile'] }];
const titles: Record<string, string> = {
  moon: 'القمر قريب',
  year: 'حصاد عام ٢٠٢٦',
  airport: 'مطار JFK يغلق',
  book: 'كتابٌ قَديم',
  old: 'ﻣ\uFE77ﺮ\uFE76ﺻ\uFE7Cﺪ ﺍﻟ\uFC60ﺰﻻﺯﻝ',
  nile: 'نهر النيل',
  letter: 'حرف ع في اللغة',
  site: 'موقع example.org الجديد',
  persian: 'کلیة علمی',
  joined: 'نیم\u200cفاصله',
  allah: 'عبد الله',
  ali: 'علي بابا',
};

let folder: string;
let database: IndexFile;
const files = new Map<string, string>();
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'midad-agrees-'));
  const file = path.join(folder, 'index.sqlite');
  const index = new SearchIndex(file);
  const facts = { section: 'science', topics: [], authors: [], publishedAt: '2026-11-01' };
  index.apply(
    Object.entries(titles).map(([slug, title]) => {
      const document = { title, summary: 'خبراء في ندوة', tree: [] };
      return { locale: 'ar', slug, facts, document };
    }),
  );
  index.close();
  database = openIndex(file);
  const findStory = async (slug: string) => ({
    ...{ slug, title: slug, summary: '', section: 'science', publishedAt: '' },
  });
  const known = { names, sections: {}, findStory };
  for await (const [name, text] of languageFiles(database, 'ar', known)) files.set(name, text);
});
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

const read = async <T>(name: string) => JSON.parse(files.get(name) ?? 'none') as T;

/** What server and edition find: slugs with all words, a line, those with some; undefined if the query says nothing. */
async function bothAnswers(typed: string, sort = 'relevance') {
  const request = searchRequest({ q: typed, sort });
  const { text, order } = request;
  const options = { locale: 'ar', order, limit: 10, offset: 0, now: NOW } as const;
  const server = answerQuery(database, new NameIndex(names), text, options);
  const { parts, stories, partly } = await searchEdition(read, request, NOW);
  const slugs = (own: { slug: string }[]) => own.map(({ slug }) => slug);
  return {
    server: server && [...server.slugs, '|', ...server.partly],
    edition: parts.length > 0 ? [...slugs(stories), '|', ...slugs(partly)] : undefined,
  };
}

describe('server and edition', () => {
  it.each([
    ...[
      'من في على',
      'على',
      'ﻻ',
      '؟!… ،',
      '«»',
      '*',
      '٪',
      'ء',
      'ـــ',
      '\u064E\u064F\u0651',
      '\uFE76',
    ],
    ...['\u2060', '😀'],
  ])('take %j for nothing', async (typed) => {
    expect(await bothAnswers(typed)).toEqual({ server: undefined, edition: undefined });
  });

  it.each([
    ...[
      '«القمر»',
      '"قمر',
      '“القمر قريب”',
      'قـــمر',
      'قَمَر',
      'ﻗﻤﺮ',
      'ﺍﻟﻘﻤﺮ',
      'ﭐلقمر',
      'ٱلقمر',
      'قمر*',
    ],
    ...['\u200Fقمر', 'قم\u2060ر', 'قم\u200Cر', 'ق\uFE76مر', '\uD800قمر'],
  ])('find the moon by %j', async (typed) => {
    expect(await bothAnswers(typed)).toEqual({ server: ['moon', '|'], edition: ['moon', '|'] });
  });

  it.each([
    ...[
      ['ع', 'letter'],
      ['ـع', 'letter'],
      ['٢٠٢٦', 'year'],
      ['۲۰۲۶', 'year'],
      ['2026', 'year'],
    ],
    ...[
      ['example.org', 'site'],
      ['مطار jfk', 'airport'],
      ['ＪＦＫ مطار', 'airport'],
    ],
    ...[
      ['الـJFK', 'airport'],
      ['كلية علمي', 'persian'],
      ['کلیه', 'persian'],
      ['نيمفاصله', 'joined'],
    ],
    ...[
      ['نیم\u200Cفاصله', 'joined'],
      ['ﷲ', 'allah'],
      ['علی بابا', 'ali'],
      ['مرصد', 'old'],
    ],
    ...[
      ['زلزال', 'old'],
      ['the nile', 'nile'],
      ['_t_nile', 'nile'],
    ],
  ])('find by %j only %s', async (typed, slug) => {
    expect(await bothAnswers(typed)).toEqual({ server: [slug, '|'], edition: [slug, '|'] });
  });

  it.each([
    ...[
      ['https://example.org/ar?x=1', 'site'],
      ['ﷺ', 'allah'],
      ['NEAR(قمر)', 'moon'],
    ],
    ...[
      ['قمر OR 1', 'moon'],
      ['م\u0000قمر', 'moon'],
    ],
  ])('find for %j what has a part of it', async (typed, slug) => {
    expect(await bothAnswers(typed)).toEqual({ server: ['|', slug], edition: ['|', slug] });
  });

  it.each(['__proto__', 'constructor', 'JFKمطار', '²'])('find nothing by %j', async (typed) => {
    expect(await bothAnswers(typed)).toEqual({ server: ['|'], edition: ['|'] });
  });

  it('list stories of one moment in the same order', async () => {
    const { server, edition } = await bothAnswers('خبراء', 'newest');
    expect(server).toEqual([...Object.keys(titles).sort().slice(0, 10), '|']);
    expect(edition).toEqual(server);
  });
});
