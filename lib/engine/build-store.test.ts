import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isError } from '../content/problems';
import { buildStore, runEngine } from './build-store';
import { openEngine } from './engine';

let root: string;
let options: { contentDir: string; dataDir: string; now: Date };

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'midad-store-'));
  options = {
    contentDir: path.join(root, 'content'),
    dataDir: path.join(root, 'data'),
    now: new Date('2026-06-01T00:00:00Z'),
  };
  const named = "name: { ar: 'اسم', en: 'Name' }";
  await put('sections/world.yaml', `${named}\ndescription: { ar: 'وصف', en: 'D' }\norder: 1\n`);
  await put(
    'authors/desk.yaml',
    `${named}\nkind: desk\nrole: { ar: 'د', en: 'D' }\nbio: { ar: 'س', en: 'B' }\n`,
  );
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function put(file: string, text: string): Promise<void> {
  const target = path.join(options.contentDir, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, text);
}

const story = (
  slug: string,
  { title = slug, status = 'published', date = '2026-01-02T09:00:00+03:00', body = 'نص.' } = {},
) =>
  put(
    `articles/${date.slice(0, 7).replace('-', '/')}/${slug}/ar.mdx`,
    `---\ntitle: '${title}'\nsummary: 'ملخص.'\nsection: world\nlabel: news\nstatus: ${status}\npublishedAt: ${date}\nauthors: [desk]\n---\n\n${body}\n`,
  );
const english = (slug: string, title: string) =>
  put(
    `articles/2026/01/${slug}/en.mdx`,
    `---\ntitle: '${title}'\nsummary: 'Summary.'\n---\n\nText.\n`,
  );

async function readJson(file: string) {
  return JSON.parse(await readFile(path.join(options.dataDir, 'store', file), 'utf8'));
}
const titles = async (list: string) =>
  (await readJson(`lists/${list}.json`).catch(() => [])).map(
    (card: { title: string }) => card.title,
  );

describe('buildStore', () => {
  it('writes a story, its lists and its English page', async () => {
    await story('one', { body: '## عنوان\n\nقال **كثيرًا**.' });
    await english('one', 'One');
    const result = await buildStore(options);
    expect(result.problems).toEqual([]);
    const article = await readJson('articles/ne/one.ar.json');
    expect(article.tree).toEqual([
      ['h2', { id: 'عنوان' }, 'عنوان'],
      ['p', 0, 'قال ', ['strong', 0, 'كثيرًا'], '.'],
    ]);
    expect(article.publishedAt).toBe('2026-01-02T06:00:00.000Z');
    expect(await titles('ar/latest/2026-01/1')).toEqual(['one']);
    expect(await titles('en/section.world/2026-01/1')).toEqual(['One']);
  });

  it('does nothing when nothing changed', async () => {
    await story('one');
    await buildStore(options);
    const again = await buildStore(options);
    expect(again).toMatchObject({ compiled: 0, changed: [] });
  });

  it('compiles only what changed, and rewrites only what shows it', async () => {
    await story('one');
    await story('two', { date: '2026-01-03T09:00:00+03:00' });
    await buildStore(options);
    await story('two', { title: 'ثان', date: '2026-01-03T09:00:00+03:00' });
    const result = await buildStore(options);
    expect(result.compiled).toBe(1);
    expect(result.changed).toContain('articles/wo/two.ar.json');
    expect(result.changed).not.toContain('articles/ne/one.ar.json');
    expect(await titles('ar/latest/2026-01/1')).toEqual(['ثان', 'one']);
  });

  it('keeps the last good version of a broken file in public', async () => {
    await story('one', { title: 'سليم' });
    await buildStore(options);
    await story('one', { title: 'مكسور', body: '{process.exit(1)}' });
    const result = await buildStore(options);
    expect(result.problems.filter(isError)).toHaveLength(1);
    expect(await titles('ar/latest/2026-01/1')).toEqual(['سليم']);
    expect((await readJson('articles/ne/one.ar.json')).title).toBe('سليم');
  });

  it('takes a deleted story out of everything', async () => {
    await story('one');
    await story('two');
    await buildStore(options);
    await rm(path.join(options.contentDir, 'articles/2026/01/one'), { recursive: true });
    await buildStore(options);
    expect(await titles('ar/latest/2026-01/1')).toEqual(['two']);
    await expect(readJson('articles/ne/one.ar.json')).rejects.toThrow();
  });

  it.each(['draft', 'withdrawn'])('keeps a %s story out of everything', async (status) => {
    await story('hidden', { status });
    await story('shown');
    await buildStore(options);
    expect(await titles('ar/latest/2026-01/1')).toEqual(['shown']);
    await expect(readJson('articles/en/hidden.ar.json')).rejects.toThrow();
  });

  it('withdraws a story that was public', async () => {
    await story('one');
    await buildStore(options);
    await story('one', { status: 'withdrawn' });
    await buildStore(options);
    expect(await titles('ar/latest/2026-01/1')).toEqual([]);
    await expect(readJson('articles/ne/one.ar.json')).rejects.toThrow();
  });

  it('lists a scheduled story only when it is due, and says when that is', async () => {
    await story('later', { date: '2026-06-02T09:00:00+03:00' });
    const before = await buildStore(options);
    expect(before.nextDue?.toISOString()).toBe('2026-06-02T06:00:00.000Z');
    expect(await titles('ar/latest/2026-01/1')).toEqual([]);
    await buildStore({ ...options, now: new Date('2026-06-02T06:00:01Z') });
    expect(await titles('ar/latest/2026-06/1')).toEqual(['later']);
  });

  it('fills list pages from the oldest on, so that an old page never changes', async () => {
    const day = (index: number) => `2026-01-${String(index).padStart(2, '0')}T09:00:00+03:00`;
    for (let index = 1; index <= 25; index++) await story(`s-${index}`, { date: day(index) });
    await buildStore(options);
    expect(await readJson('lists/ar/latest/info.json')).toEqual({
      total: 25,
      periods: [['2026-01', 25]],
    });
    expect((await titles('ar/latest/2026-01/1')).at(-1)).toBe('s-1');
    await story('s-26', { date: day(26) });
    const { changed } = await buildStore(options);
    expect(changed).toContain('lists/ar/latest/2026-01/3.json');
    expect(changed).not.toContain('lists/ar/latest/2026-01/1.json');
    expect(changed).not.toContain('lists/ar/latest/2026-01/2.json');
  });

  it('is the same, byte for byte, whether built at once or step by step', async () => {
    await story('one');
    await buildStore(options);
    await story('two', { body: '<ReadAlso slug="one" />' });
    await english('one', 'One');
    await buildStore(options);
    const fresh = { ...options, dataDir: path.join(root, 'fresh') };
    await buildStore(fresh);
    for (const file of [
      'articles/wo/two.ar.json',
      'lists/ar/latest/2026-01/1.json',
      'lists/en/latest/2026-01/1.json',
      'sections.json',
    ]) {
      const stepwise = await readFile(path.join(options.dataDir, 'store', file), 'utf8');
      expect(await readFile(path.join(fresh.dataDir, 'store', file), 'utf8')).toBe(stepwise);
    }
  });

  it('does not catch an editor between the two files of a story', async () => {
    await story('one', { title: 'قديم' });
    await english('one', 'Old');
    await buildStore(options);
    const engine = await openEngine(options.contentDir, options.dataDir);
    await story('one', { title: 'جديد' });
    const running = runEngine(engine, { ...options, changed: ['articles/2026/01/one'] });
    await new Promise((resolve) => setTimeout(resolve, 12));
    await english('one', 'New');
    await running;
    expect(await titles('ar/latest/2026-01/1')).toEqual(['جديد']);
    expect(await titles('en/latest/2026-01/1')).toEqual(['New']);
  });

  it('reads content wherever it lies', async () => {
    await story('one');
    const moved = path.join(root, 'moved');
    await cp(options.contentDir, moved, { recursive: true });
    const result = await buildStore({ ...options, contentDir: moved });
    expect(result.compiled).toBe(3);
  });
});
