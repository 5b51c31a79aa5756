import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { messages } from './pages';

const EDITION = 'out';
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

test.use({ javaScriptEnabled: true });

let host: Server;
let site: string;
test.beforeAll(async () => {
  // What hosts send with every page, by the file that says so.
  const [, policy = ''] =
    /content-security-policy: (.+)/.exec(readFileSync(`${EDITION}/_headers`, 'utf8')) ?? [];
  expect(policy).toContain("default-src 'none'");
  host = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const asked = path.join(EDITION, path.normalize(decodeURIComponent(pathname)));
    const file = path.extname(asked) ? asked : path.join(asked, 'index.html');
    if (!existsSync(file)) return response.writeHead(404).end();
    response.setHeader('content-security-policy', policy);
    response.setHeader('content-type', TYPES[path.extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
});
test.afterAll(() => {
  host.closeAllConnections();
  host.close();
});

for (const [locale, words] of [
  ['ar', 'أوكرانيا'],
  ['ar', 'لقناة السويس'],
  ['ar', 'ترمب'],
  ['ar', 'النجوم العربية'],
  ['en', 'Kremlin'],
  ['en', 'ceasefires'],
] as const) {
  test(`the edition finds the same stories as the server by «${words}»`, async ({
    page,
    baseURL,
  }) => {
    const t = messages[locale].Search;
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`${site}/${locale}/search`);
    await page.getByRole('searchbox', { name: t.label }).fill(words);
    await page.getByRole('button', { name: t.submit, exact: true }).click();
    await expect(page.getByRole('status')).toContainText(words);
    await expect(page.locator('.search-result mark').first()).toBeVisible();
    // The page carries CSS for what its script will show.
    await expect(page.locator('.search-result').first()).toHaveCSS('display', 'flex');
    await expect(page.getByRole('searchbox')).toHaveValue(words);
    await expect(page).toHaveTitle(new RegExp(words));
    await expect(
      page.getByRole('link', { name: messages[locale].Header.switchLanguage }),
    ).toHaveAttribute(
      'href',
      new RegExp(`/search\\?q=${encodeURIComponent(words).replaceAll('%20', '\\+')}$`),
    );
    // Those with all words; of those with some, the nearest few differ by a hair.
    const slugs = () =>
      page
        .locator('.search-part')
        .first()
        .locator('h3 a')
        .evaluateAll((own) => own.map((link) => link.getAttribute('href')));
    const inEdition = await slugs();
    const status = await page.getByRole('status').textContent();
    await page.goto(`${baseURL}/${locale}/search?q=${encodeURIComponent(words)}`);
    const onServer = await slugs();
    expect(new Set(inEdition)).toEqual(new Set(onServer));
    expect(inEdition.slice(0, 3)).toContain(onServer[0]);
    expect(status?.trim()).toBe((await page.getByRole('status').textContent())?.trim());
    expect(faults).toEqual([]);
  });
}

test('nothing found leads to something else in the edition too', async ({ page }) => {
  const t = messages.en.Search;
  await page.goto(`${site}/en/search?q=zzqqxx`);
  await expect(page.getByText(t.nothing)).toBeVisible();
  await expect(page.getByRole('status')).toContainText('No results for zzqqxx');
  await expect(page.getByRole('heading', { name: t.topicsToTry })).toBeVisible();
  await expect(page.getByRole('heading', { name: t.latest })).toBeVisible();
});

test('a chosen topic that the form does not offer stays chosen', async ({ page }) => {
  const { names } = JSON.parse(readFileSync(`${EDITION}/search/en/index.json`, 'utf8')) as {
    names: { kind: string; slug: string; spellings: string[] }[];
  };
  const topic = names.find(({ kind }) => kind === 'topic');
  // As if it were one of those with few stories.
  await page.route(/\/en\/search\?/, async (route) => {
    const answer = await route.fetch();
    const option = new RegExp(`<option value="${topic?.slug}">[^<]*</option>`);
    await route.fulfill({ response: answer, body: (await answer.text()).replace(option, '') });
  });
  await page.goto(`${site}/en/search?q=years&topic=${topic?.slug}&section=none-such`);
  await expect(page.getByRole('status')).toContainText('years');
  const t = messages.en.Search;
  await expect(page.getByRole('combobox', { name: t.topic })).toHaveValue(topic?.slug ?? '');
  await expect(page.getByRole('combobox', { name: t.section })).toHaveValue('');
});

test('what a reader typed is a text in the edition too', async ({ page }) => {
  const text = '<img src=x onerror="document.title=1">قمر';
  await page.goto(`${site}/ar/search?q=${encodeURIComponent(text)}`);
  await expect(page.getByRole('status')).toContainText(text);
  await expect(page.locator('#search-results img[src="x"]')).toHaveCount(0);
});

test('a first search costs less than 60 kB, and only the search page has a script', () => {
  const size = (file: string) => statSync(path.join(EDITION, `${file}.br`)).size;
  const largestIn = (folder: string) => {
    const names = readdirSync(path.join(EDITION, folder)).filter((name) => name.endsWith('.json'));
    return Math.max(...names.map((name) => size(`${folder}/${name}`)));
  };
  const largest = largestIn('search/ar/lists') + largestIn('search/ar/terms');
  const first = size('search/search.js') + size('search/ar/index.json') + 2 * largest;
  console.log('search of the edition, brotli:', {
    script: size('search/search.js'),
    index: size('search/ar/index.json'),
    largest,
  });
  expect(first).toBeLessThan(60_000);
  for (const file of readdirSync(EDITION, { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.html') && !/^(?:ar|en)\/search\//.test(file))
      expect(readFileSync(path.join(EDITION, file), 'utf8')).not.toContain('search.js');
});
