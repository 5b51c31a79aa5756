import { cp, readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isError } from '../content/problems';
import { redirectKey } from '../content/redirect-key';
import { checkContent } from '../engine/check-content';
import { scanContent } from '../engine/scan';
import { ImportLab } from './import-lab';
import { madeExport } from './made-export';
import { plainWords, redirectsBelow, storyWords } from './test-reading';

const made = madeExport(5, 1000);
const few = madeExport(6, 150);
const toCarry = (posts: typeof made.posts) =>
  posts.filter(
    ({ type, status, locale }) => type === 'post' && status !== 'trash' && locale === 'ar',
  );
const carried = toCarry(made.posts);
let lab: ImportLab;

beforeAll(async () => {
  lab = await ImportLab.open();
  await writeFile(lab.at('export.xml'), [...made.xml()].join(''));
  await writeFile(lab.at('few.xml'), [...few.xml()].join(''));
}, 60_000);
afterAll(() => lab.close());

const reportOf = async (site: string) => JSON.parse(await readFile(lab.at(`${site}.json`), 'utf8'));

describe('the import of a thousand posts', () => {
  it('writes stories that all pass the content check, and nothing over what was there', async () => {
    const { code, out } = await lab.run('content', 'export.xml', ['--write']);
    expect(code, out).toBe(0);
    const { problems } = await checkContent(lab.at('content'));
    expect(problems.filter(isError)).toEqual([]);
    const tree = await lab.treeOf('content');
    for (const [file, hash] of await lab.treeOf('before')) expect(tree.get(file), file).toBe(hash);
    const files = [...tree.keys()];
    expect(files.filter((file) => file.endsWith('/ar.mdx'))).toHaveLength(carried.length + 1);
    expect(files.filter((file) => /^media\/.*\.(?:jpg|png)$/.test(file))).toHaveLength(30);
    for (const file of files)
      expect(file).toMatch(/^(?:articles|media|topics|authors|sections|redirects)\/[a-z0-9/.-]+$/);
  }, 300_000);

  it('keeps the text of every paragraph', async () => {
    const words = await storyWords(lab.at('content'), lab.at('content-data'));
    let paragraphs = 0;
    for (const { id, paragraphs: texts } of carried) {
      const text = words.get(String(id)) ?? '';
      for (const paragraph of texts) {
        paragraphs++;
        expect(text.includes(plainWords(paragraph)), `${id}: ${paragraph}\n${text}`).toBe(true);
      }
    }
    expect(paragraphs).toBeGreaterThan(7000);
  }, 60_000);

  it('reports what it could not carry', async () => {
    const { totals, posts, result } = await reportOf('content');
    for (const code of (
      'shortcode embed block script drawing element link missing-image comments draft private future trash ' +
      'password date-guessed slug-changed english-alone body-missing section-guessed second-section author-guessed'
    ).split(' '))
      expect(totals[code], code).toBeGreaterThan(0);
    for (const code of ['refused', 'layout-lost', 'too-long'])
      expect(totals[code] ?? 0, code).toBe(0);
    expect(JSON.stringify(posts)).not.toContain('root:');
    expect(result).toMatchObject({ stories: carried.length, there: 0 });
  });

  it('leads the old addresses to the stories', async () => {
    const redirects = await redirectsBelow(lab.at('content'));
    for (const { link, id, status, isLocked } of carried) {
      if (status !== 'publish' || isLocked) continue;
      const to = redirects.get(redirectKey(new URL(link).pathname));
      expect(to, link).toMatch(/^\/ar\/articles\//);
      expect(redirects.get(`/?p=${id}`)).toBe(to);
    }
    expect(redirects.get('/category/sport/football')).toMatch(/^\/ar\/topics\//);
    expect(redirects.get('/author/ali')).toMatch(/^\/ar\/authors\//);
  });

  it('writes nothing the second time', async () => {
    const before = await lab.treeOf('content');
    const { code, out } = await lab.run('content', 'export.xml', ['--write']);
    expect(code, out).toBe(0);
    expect(await lab.treeOf('content')).toEqual(before);
    expect((await reportOf('content')).result).toMatchObject({ written: 0, there: carried.length });
  }, 60_000);
});

describe('an import', () => {
  it('tells in a dry run what it would do, and writes nothing', async () => {
    await cp(lab.at('before'), lab.at('dry'), { recursive: true });
    const { code, out } = await lab.run('dry', 'few.xml', ['--lang', 'ar']);
    expect(code, out).toBe(0);
    expect(out).toContain("'أخبار/مصر': topic/");
    expect(out).toContain('لم يُكتب شيء');
    expect(await lab.treeOf('dry')).toEqual(await lab.treeOf('before'));
    expect((await reportOf('dry')).result).toMatchObject({
      stories: toCarry(few.posts).length,
      written: 0,
    });
  }, 60_000);

  it('makes the same tree after it was killed in the middle, twice', async () => {
    for (const site of ['whole', 'killed'])
      await cp(lab.at('before'), lab.at(site), { recursive: true });
    const whole = await lab.run('whole', 'few.xml', ['--write']);
    expect(whole.code, whole.out).toBe(0);
    const isFull = async (enough: number) =>
      (await scanContent(lab.at('killed'))).filter((file) => file.endsWith('ar.mdx')).length >=
      enough;
    for (const enough of [20, 90]) {
      const { code } = await lab.run('killed', 'few.xml', ['--write'], () => isFull(enough));
      expect(code).toBeNull();
    }
    expect(await isFull(toCarry(few.posts).length)).toBe(false);
    const { code, out } = await lab.run('killed', 'few.xml', ['--write']);
    expect(code, out).toBe(0);
    expect(await lab.treeOf('killed')).toEqual(await lab.treeOf('whole'));
  }, 120_000);

  it('knows its stories again when its memory is lost', async () => {
    const before = await lab.treeOf('whole');
    await lab.forget('whole');
    const { code, out } = await lab.run('whole', 'few.xml', ['--write']);
    expect(code, out).toBe(0);
    const after = await lab.treeOf('whole');
    const added = [...after.keys()].filter(
      (file) => !before.has(file) && file.startsWith('articles/'),
    );
    // Only drafts have no old address to be known by.
    for (const file of added)
      expect(await readFile(lab.at('whole', file), 'utf8')).toContain('status: draft');
  }, 60_000);
});
