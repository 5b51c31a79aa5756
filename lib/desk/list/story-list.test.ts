import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildStore } from '@/lib/engine/build-store';
import { type DeskDatabase, openDatabase } from '../database/open-database';
import { type ListQuery, StoryList } from './story-list';

let root: string;
let contentDir: string;
let dataDir: string;
let database: DeskDatabase;
let list: StoryList;

type Options = {
  title?: string;
  date?: string;
  section?: string;
  status?: string;
  english?: string;
  body?: string;
};

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'midad-list-'));
  [contentDir, dataDir] = [path.join(root, 'content'), path.join(root, 'data')];
  for (const section of ['world', 'culture'])
    put(
      `sections/${section}.yaml`,
      `name: { ar: 'أ', en: 'a' }\ndescription: { ar: 'أ', en: 'a' }\norder: 1\n`,
    );
  put(
    'authors/desk.yaml',
    "name: { ar: 'أ', en: 'a' }\nkind: desk\nrole: { ar: 'أ', en: 'a' }\nbio: { ar: 'أ', en: 'a' }\n",
  );
  story('one', { title: 'قمّةُ الإسكندرية', date: '2026-01-05', english: 'Alexandria summit' });
  story('two', { title: 'مدرسة في القرية', date: '2026-02-05', section: 'culture' });
  story('three', { title: 'مسؤول يتحدث', date: '2026-02-06', status: 'withdrawn' });
  await build();
  database = await openDatabase(dataDir);
  list = new StoryList(database, path.join(dataDir, 'engine/ledger'));
});
afterEach(async () => {
  await database.db.destroy();
  rmSync(root, { recursive: true });
});

function put(file: string, text: string): void {
  mkdirSync(path.join(contentDir, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(contentDir, file), text);
}

function story(slug: string, options: Options = {}): string {
  const {
    title = slug,
    date = '2026-01-01',
    section = 'world',
    status = 'published',
    english,
    body = 'نص.',
  } = options;
  const folder = `articles/${date.slice(0, 7).replace('-', '/')}/${slug}`;
  const facts = `title: '${title}'\nsummary: 'ملخص.'\nsection: ${section}\nlabel: news\nstatus: ${status}\npublishedAt: ${date}T09:00:00+03:00\nauthors: [desk]`;
  put(`${folder}/ar.mdx`, `---\n${facts}\n---\n\n${body}\n`);
  if (english) put(`${folder}/en.mdx`, `---\ntitle: '${english}'\nsummary: 'S.'\n---\n\nText.\n`);
  return folder;
}

const build = () => buildStore({ contentDir, dataDir, now: new Date('2026-06-01T00:00:00Z') });
const slugs = async (query: ListQuery = {}) =>
  (await list.find(query)).stories.map(({ slug }) => slug);

describe('StoryList', () => {
  it('has every story, public or not, the newest first', async () => {
    expect(await slugs()).toEqual(['three', 'two', 'one']);
    expect((await list.find({})).stories.at(-1)).toEqual({
      folder: 'articles/2026/01/one',
      slug: 'one',
      title: 'قمّةُ الإسكندرية',
      titleEn: 'Alexandria summit',
      section: 'world',
      status: 'published',
      authors: ['desk'],
      publishedAt: '2026-01-05T06:00:00.000Z',
      updatedAt: '',
      errors: 0,
    });
  });

  it.each([
    ['قمة', ['one']],
    ['القمه الاسكندريه', []],
    ['اسكندريه', ['one']],
    ['ALEXANDRIA', ['one']],
    ['مدرسه', ['two']],
    ['مسئول', ['three']],
    ['desk', ['three', 'two', 'one']],
    ['%', ['three', 'two', 'one']],
    ["' OR 1=1 --", []],
    ['\u200f«مدرسة»', ['two']],
  ])('finds %j', async (text, found) => {
    expect(await slugs({ text })).toEqual(found);
  });

  it('filters by section, status, author and language', async () => {
    expect(await slugs({ section: 'culture' })).toEqual(['two']);
    expect(await slugs({ status: 'withdrawn' })).toEqual(['three']);
    expect(await slugs({ english: 'missing' })).toEqual(['three', 'two']);
    expect(await slugs({ english: 'there', author: 'desk' })).toEqual(['one']);
    expect(await slugs({ author: 'des' })).toEqual([]);
  });

  it('sees what somebody adds, changes, breaks and deletes by hand', async () => {
    await list.find({});
    const folder = story('four', { date: '2026-03-01' });
    story('one', { title: 'عنوان آخر', date: '2026-01-05' });
    await build();
    expect(await slugs()).toEqual(['four', 'three', 'two', 'one']);
    expect(await slugs({ text: 'عنوان' })).toEqual(['one']);
    story('two', {
      title: 'مدرسة في القرية',
      date: '2026-02-05',
      section: 'culture',
      body: '{code}',
    });
    story('five', { date: '2026-02-01', body: '<b>' });
    rmSync(path.join(contentDir, folder), { recursive: true });
    await build();
    const { stories } = await list.find({});
    expect(stories.map(({ slug, status, errors }) => [slug, status, errors > 0])).toEqual([
      ['three', 'withdrawn', false],
      ['two', 'published', true],
      ['five', 'broken', true],
      ['one', 'published', false],
    ]);
  });

  it('shows fifty at a time', async () => {
    for (let index = 0; index < 55; index++) story(`many-${index}`, { date: '2026-04-01' });
    await build();
    const page = await list.find({ page: 2 });
    expect([page.total, page.pages, page.stories.length]).toEqual([58, 2, 8]);
    expect((await list.find({ page: 9 })).stories).toEqual([]);
  });

  it('is made again when its database is gone', async () => {
    await list.find({});
    await database.db.destroy();
    rmSync(path.join(dataDir, 'desk'), { recursive: true });
    database = await openDatabase(dataDir);
    list = new StoryList(database, path.join(dataDir, 'engine/ledger'));
    expect(await slugs()).toEqual(['three', 'two', 'one']);
  });

  it('answers many at once with one truth', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => slugs({ section: 'world' })),
    );
    expect(new Set(answers.map(String))).toEqual(new Set(['three,one']));
  });
});
