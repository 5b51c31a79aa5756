import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import Sqlite from 'better-sqlite3';
import { addressOf, PASSWORD, SITE, words } from './desk-people';
import { Attacker, inArabic, openAttack } from './hostile-desk-kit';
import { writeInvitation } from './write-invitation';

test.describe.configure({ mode: 'default', timeout: 60_000 });

let page: Page;
let by: Attacker;
test.beforeAll(async ({ browser, baseURL }) => {
  ({ page, by } = await openAttack(browser, baseURL));
});
test.afterAll(() => page.context().close());

test('an account takes no name that is more than a name', async ({ playwright, baseURL }) => {
  const key = writeInvitation('writer', 'hostile@example.org');
  const stranger = await playwright.request.newContext({
    baseURL,
    extraHTTPHeaders: addressOf('hostile names'),
  });
  const names = [
    '',
    ' ',
    'ا'.repeat(101),
    'أ\nApproved-by: x',
    'أ\rب',
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
  const database = new Sqlite(path.join(SITE, 'data/desk/desk.sqlite'));
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
