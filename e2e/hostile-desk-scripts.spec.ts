import { expect, type Page, test } from '@playwright/test';
import { addressOf } from './desk-people';
import { type Attacker, errors, inArabic, openAttack } from './hostile-desk-kit';

test.describe.configure({ mode: 'default', timeout: 60_000 });

let page: Page;
let by: Attacker;
test.beforeAll(async ({ browser, baseURL }) => {
  ({ page, by } = await openAttack(browser, baseURL));
});
test.afterAll(() => page.context().close());

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
