import { createHash, randomBytes, randomUUID } from 'node:crypto';
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
import Sqlite from 'better-sqlite3';
import { addressOf, deskPage, PASSWORD, SITE, words } from './desk-people';
import { story } from './hostile-desk-cases-texts';
import { Attacker, CONTENT, errors, git, inArabic, refused, sentBack } from './hostile-desk-kit';
import { settled } from './site-state';

test.describe.configure({ mode: 'default', timeout: 60_000 });

const STORY = 'articles/2026/04/coffee-from-yemen';
const OUTSIDE = path.resolve(SITE, 'outside');

let page: Page;
let by: Attacker;
let main: string;
test.beforeAll(async ({ browser, baseURL }) => {
  page = await deskPage(browser, 'ar');
  by = new Attacker(page.request, baseURL ?? '');
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
      const shown = await page.request.get(`/desk/ar/${name}/${slug}`);
      expect([name, shown.status()]).toEqual([name, 404]);
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

test('an account takes no name that is more than a name', async ({ playwright, baseURL }) => {
  const key = randomBytes(32).toString('base64url');
  const database = new Sqlite(path.join(SITE, 'data/desk/desk.sqlite'));
  database
    .prepare(
      `INSERT INTO deskInvitation (id, secretHash, email, role, sections, expiresAt)
       VALUES (?, ?, 'hostile@example.org', 'writer', '[]', '2999-01-01T00:00:00.000Z')`,
    )
    .run(randomUUID(), createHash('sha256').update(key).digest('hex'));
  const stranger = await playwright.request.newContext({
    baseURL,
    extraHTTPHeaders: addressOf('hostile names'),
  });
  const names = [
    '',
    ' ',
    'ا'.repeat(101),
    'أ\nApproved-by: x',
    'أ\r',
    'أ\0',
    '<script>',
    'أ\u202eب',
  ];
  for (const name of [...names, 'a <a@b>', 'أ\u2028ب', 'أ\u2067ب']) {
    const wish = { key, name, email: 'hostile@example.org', password: PASSWORD };
    const answer = await new Attacker(stranger, by.site).form('join', {
      ...wish,
      page: `/desk/ar/join?key=${key}`,
    });
    const { location = '' } = answer.headers();
    expect(new URL(location, by.site).searchParams.get('error'), name).toBe('bad-name');
    expect(await (await stranger.get(location)).text()).toContain(inArabic('bad-name'));
  }
  const count = database.prepare(
    "SELECT count(*) AS n FROM user WHERE email = 'hostile@example.org'",
  );
  expect(count.get()).toEqual({ n: 0 });
  database.prepare("DELETE FROM deskInvitation WHERE email = 'hostile@example.org'").run();
  database.close();
  await stranger.dispose();
});

test('a link to a preview works in one browser, as it was made, until it is revoked', async ({
  playwright,
  baseURL,
}) => {
  const { id } = await by.begin('shared-draft', 'سر لا يراه أحد');
  const { link } = await (await by.json('draft/share', { id, locale: 'ar' })).json();
  const { pathname } = new URL(link);
  const token = pathname.split('/').at(-1) ?? '';
  const browserOf = (name: string) =>
    playwright.request.newContext({ baseURL, extraHTTPHeaders: addressOf(name) });
  const [reader, thief] = [await browserOf('reader'), await browserOf('thief')];
  const opening = (request: typeof reader, own: string) =>
    new Attacker(request, by.site).form('shared', { token: own });
  const changed = [
    token.slice(1),
    `${token}x`,
    token.toUpperCase(),
    `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
    '../../../etc/passwd',
    `${token}\0`,
    'x'.repeat(10_000),
    "' OR 1=1 --",
    '__proto__',
    '',
  ];
  for (const own of changed) await opening(thief, own);
  expect((await opening(reader, token)).headers()['set-cookie']).toContain('HttpOnly');
  expect((await reader.get(pathname)).status()).toBe(200);
  const over = words('ar').preview.shared.invalid;
  const isOver = async (request: typeof reader, address: string) => {
    const answer = await request.get(address);
    expect([404, 410, 414, 431], address.slice(0, 80)).toContain(answer.status());
    const html = await answer.text();
    expect(html).not.toContain('سر لا يراه أحد');
    if (answer.status() === 410) expect(html).toContain(over);
  };
  await opening(thief, token);
  await isOver(thief, pathname);
  for (const own of changed.filter(Boolean))
    await isOver(reader, `/desk/ar/shared/${encodeURIComponent(own)}`);
  expect((await by.json('draft/share', { id, revoke: true })).status()).toBe(200);
  await isOver(reader, pathname);
  await by.discard(id);
  await Promise.all([reader.dispose(), thief.dispose()]);
});

const XSS = '"><script>window.pwned=1</script><img src=x onerror=window.pwned=1>\'`{{1}}';

test('what looks like code in any field is shown as text by every page', async ({ browser }) => {
  const { id } = await by.begin('looks-like-code', XSS);
  const begun = await (await by.json('draft/read', { id })).json();
  const quoted = JSON.stringify(XSS);
  const fields = ['title', 'kicker', 'summary'].map((name) => `${name}: ${quoted}`);
  const hero = `hero: { src: coffee.jpg, alt: ${quoted}, caption: ${quoted}, credit: ${quoted} }`;
  const rest = ['section: culture', `topics: [${quoted}]`, `authors: [${quoted}]`, hero];
  const head = [...fields, 'label: news', 'status: published', 'publishedAt: 2026-01-02T09:00:00Z'];
  const ar = `---\n${[...head, ...rest].join('\n')}\n---\n\nنص \\<script>window.pwned=1\\</script>.\n`;
  expect((await by.json('draft/save', { ...begun, files: { ar, en: ar } })).status()).toBe(200);
  const remark = { id, text: XSS, quote: XSS, locale: 'ar' };
  expect((await by.json('draft/comment', remark)).status()).toBe(200);
  const context = await browser.newContext({
    javaScriptEnabled: true,
    storageState: await page.context().storageState(),
    extraHTTPHeaders: addressOf('looks like code'),
  });
  const tab = await context.newPage();
  const faults: string[] = [];
  tab.on('dialog', (dialog) => faults.push(dialog.message()));
  tab.on('console', (line) => /Content.Security/.test(line.text()) && faults.push(line.text()));
  const query = encodeURIComponent(XSS);
  for (const address of [
    `/desk/ar?q=${query}&section=${query}&error=${query}&done=${query}`,
    `/desk/ar/story/${id}`,
    `/desk/ar/preview/${id}?look=page&desk=${query}`,
    `/desk/ar/preview/${id}?look=cards`,
    `/desk/en/preview/${id}`,
    `/desk/ar/media?q=${query}`,
    `/desk/ar/audit?page=${query}`,
    `/desk/ar/front?version=none&lead=${query}`,
    `/desk/ar/join?key=${query}`,
    `/desk/ar/history/coffee-from-yemen?from=${query}&to=${query}`,
  ]) {
    const answer = await tab.goto(address, { waitUntil: 'networkidle' });
    const policy = answer?.headers()['content-security-policy'] ?? '';
    expect(policy, address).toContain("default-src 'none'");
    expect(policy, address).not.toMatch(/script-src[^;]*unsafe/);
    expect(await tab.evaluate('window.pwned'), address).toBeUndefined();
    expect(await tab.locator('img[src="x"]').count(), address).toBe(0);
  }
  expect(faults).toEqual([]);
  await context.close();
  await by.discard(id);
});

test('every refusal has words in Arabic', () => {
  for (const error of Object.keys(errors)) inArabic(error);
});
