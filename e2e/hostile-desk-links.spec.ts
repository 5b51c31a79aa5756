import {
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { SITE } from './desk-people';
import { story } from './hostile-desk-cases-texts';
import {
  type Attacker,
  CONTENT,
  git,
  inArabic,
  openAttack,
  refused,
  sentBack,
} from './hostile-desk-kit';
import { settled } from './site-state';

test.describe.configure({ mode: 'default', timeout: 60_000 });

const STORY = 'articles/2026/04/coffee-from-yemen';
const OUTSIDE = path.resolve(SITE, 'outside');

let page: Page;
let by: Attacker;
let main: string;
test.beforeAll(async ({ browser, baseURL }) => {
  ({ page, by } = await openAttack(browser, baseURL));
  main = git('rev-parse', 'main');
  mkdirSync(OUTSIDE, { recursive: true });
  writeFileSync(`${OUTSIDE}/secret.txt`, 'سر');
});
test.afterEach(() => {
  expect(git('rev-parse', 'main')).toBe(main);
  expect(git('status', '--porcelain')).toBe('');
  expect(readFileSync(`${OUTSIDE}/secret.txt`, 'utf8')).toBe('سر');
});
test.afterAll(async () => {
  rmSync(OUTSIDE, { recursive: true });
  await settled(by.site);
  await page.context().close();
});

/** Puts a link in the place of a content file or folder for as long as `work` takes. */
async function linked(file: string, to: string, work: () => Promise<void>): Promise<void> {
  const [place, away] = [path.join(CONTENT, file), path.join(SITE, 'away')];
  const isThere = lstatSync(place, { throwIfNoEntry: false }) !== undefined;
  mkdirSync(path.dirname(place), { recursive: true });
  if (isThere) renameSync(place, away);
  symlinkSync(to, place);
  try {
    await work();
    expect(lstatSync(place).isSymbolicLink()).toBe(true);
  } finally {
    rmSync(place);
    if (isThere) renameSync(away, place);
  }
}

test('a link in the place of an article is neither read nor written through', async () => {
  const slug = 'coffee-from-yemen';
  await linked(`${STORY}/ar.mdx`, `${OUTSIDE}/secret.txt`, async () => {
    const wishes: [string, Record<string, string>][] = [
      ['open', { slug }],
      ['rename', { slug, to: 'coffee-renamed' }],
      ['unpublish', { slug }],
      ['correct', { slug, text: 'تصحيح.' }],
      ['restore', { slug, commit: main }],
    ];
    for (const [route, fields] of wishes)
      await sentBack(by, await by.form(route, fields), 'unsafe-path');
    for (const name of ['published', 'history']) {
      const shown = await page.request.get(`/desk/ar/${name}/${slug}`, { maxRedirects: 0 });
      expect(shown.headers().location, name).toBe('/desk/ar?error=unsafe-path');
    }
  });
});

test('a link in the place of a story keeps its name from being used', async () => {
  await linked('articles/2026/11/linked-story', OUTSIDE, async () => {
    const wish = { slug: 'linked-story', section: 'culture', title: 'قصة' };
    await sentBack(by, await by.form('begin', wish), 'unsafe-path');
  });
});

test('a draft is not published through a link', async () => {
  const { id } = await by.begin('linked-later');
  const begun = await (await by.json('draft/read', { id })).json();
  const files = { ar: story('نص.') };
  const { version } = await (await by.json('draft/save', { ...begun, files })).json();
  const now = new Date().toISOString().slice(0, 7).replace('-', '/');
  await linked(`articles/${now}/linked-later`, OUTSIDE, async () => {
    await refused(await by.json('draft/publish', { id, version }), 'unsafe-path');
  });
  await by.discard(id);
});

test('links in the places of the front page and of an image’s record are refused', async () => {
  await linked('front.yaml', `${OUTSIDE}/secret.txt`, async () => {
    const fields = { version: 'none', lead: 'coffee-from-yemen' };
    await sentBack(by, await by.form('front', fields), 'unsafe-path');
  });
  await linked('media/coffee.yaml', `${OUTSIDE}/secret.txt`, async () => {
    const fields = { id: 'coffee', version: 'none', 'alt-ar': 'x' };
    await sentBack(by, await by.form('media/describe', fields), 'unsafe-path');
  });
});

test('damaged drafts are named in words, and break no page', async () => {
  const folder = path.join(CONTENT, '.git/refs/desk/drafts');
  mkdirSync(folder, { recursive: true });
  const damaged: [id: string, ref: string][] = [
    ['garbagegarbage', 'garbage'],
    ['gonegonegonegone', '1'.repeat(40)],
    ['treetreetreetree', git('rev-parse', 'main^{tree}')],
    ['branchbranchbranch', main],
    ['emptyemptyempty', ''],
  ];
  for (const [id, ref] of damaged) writeFileSync(`${folder}/${id}`, `${ref}\n`);
  try {
    const list = await page.request.get('/desk/ar');
    expect(list.status()).toBe(200);
    const html = await list.text();
    for (const [id] of damaged) {
      expect(html).toContain(id);
      const answer = await by.json('draft/read', { id });
      await refused(answer, 'damaged-draft');
      for (const address of [`story/${id}`, `story/${id}/preview`, `preview/${id}`]) {
        const shown = await page.request.get(`/desk/ar/${address}`, { maxRedirects: 0 });
        expect(shown.headers().location, address).toBe('/desk/ar?error=damaged-draft');
      }
    }
    const told = await page.request.get('/desk/ar?error=damaged-draft');
    expect(await told.text()).toContain(inArabic('damaged-draft'));
  } finally {
    for (const [id] of damaged) rmSync(`${folder}/${id}`);
  }
});

test('nobody forges a line of a commit by a headline, a remark or a name', async () => {
  const forged = 'س\n\nApproved-by: Evil <evil@example.org>\nauthor Evil <e@x> 1 +0000';
  const { id } = await by.begin('forged-lines', forged);
  const remark = { id, text: forged, quote: forged, locale: 'ar' };
  expect((await by.json('draft/comment', remark)).status()).toBe(200);
  const ref = `refs/desk/drafts/${id}`;
  expect(git('log', '--format=%an %ae %cn %ce %B', `main..${ref}`)).not.toMatch(/evil/i);
  expect(git('log', '-1', '--format=%B', ref)).toBe('Comment: forged-lines');
  await by.discard(id);
});
