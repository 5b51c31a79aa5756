import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { type Locale, localeCodes, locales } from '@/i18n/locales';
import { CHIEF, deskPage, words } from './desk-people';
import { axeFaults, htmlFaults } from './page-faults';

test.describe.configure({ mode: 'default', timeout: 180_000 });

const STORY = 'kremlin-rejects-temporary-truce';
const WIDTHS = [320, 390, 768, 1440, 1920];
/** Compressed scripts of the desk, in bytes, as they are loaded. */
const BUDGETS = { list: 200_000, rich: 900_000 };

let id: string;
test.beforeAll(async ({ browser }) => {
  const page = await deskPage(browser, 'ar', CHIEF);
  await page.goto(`/desk/ar/published/${STORY}`);
  const open = page.getByRole('button', { name: words('ar').published.edit });
  const draft = page.getByRole('link', { name: words('ar').published.openDraft });
  await open.or(draft).first().click();
  await page.waitForURL(/\/story\//);
  id = page.url().split('/').at(-1) ?? '';
  await page.context().close();
});

/** Every page of the desk that needs nobody's link. */
const pagesOf = (locale: Locale) => ({
  list: `/desk/${locale}`,
  search: `/desk/${locale}?q=${encodeURIComponent('الحرب')}`,
  new: `/desk/${locale}/new`,
  story: `/desk/${locale}/story/${id}`,
  preview: `/desk/${locale}/story/${id}/preview`,
  published: `/desk/${locale}/published/${STORY}`,
  history: `/desk/${locale}/history/${STORY}`,
  front: `/desk/${locale}/front`,
  media: `/desk/${locale}/media`,
  image: `/desk/${locale}/media/kremlin-call`,
  people: `/desk/${locale}/people`,
  audit: `/desk/${locale}/audit`,
  account: `/desk/${locale}/account`,
});

const doors = (locale: Locale) => ({
  'sign-in': `/desk/${locale}/sign-in`,
  code: `/desk/${locale}/code`,
  join: `/desk/${locale}/join`,
  'link-over': `/desk/${locale}/link-over`,
});

/** Words in Latin letters that belong on an Arabic page: names of languages, addresses, files, formats. */
const LATIN =
  /^(?:English|EXIF|GPS|JPEG|PNG|WebP|AVIF|CC BY[\d. -]*|Midad|[\w.+-]+@[\w.-]+|[a-z0-9./:?=&_-]+)$/;

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('main, h1').first()).toBeVisible();
  if (/\/story\/\w+$/.test(path)) await expect(page.locator('.rich-body')).toBeVisible();
}

/** Names of buttons, links, fields and headings on an Arabic page that have no Arabic in them. */
const namesInLatin = (page: Page) =>
  page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      'main button, main a, main label, main legend, main h1, main h2, main h3, main option, nav a',
    );
    return [...controls]
      .filter((own) => !own.closest('[lang="en"], [dir="ltr"], .cm-editor') && own.offsetParent)
      .map((own) => (own.getAttribute('aria-label') ?? own.textContent ?? '').trim())
      .filter((name) => /[A-Za-z]{2}/.test(name) && !/[\u0600-\u06FF]/.test(name));
  });

for (const locale of localeCodes) {
  test(`every desk page in ${locale} is valid HTML`, async ({ browser }) => {
    const page = await deskPage(browser, locale);
    for (const [kind, path] of Object.entries({ ...pagesOf(locale), ...doors(locale) }))
      expect.soft(await htmlFaults(await (await page.request.get(path)).text()), kind).toEqual([]);
    await page.context().close();
  });

  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing on any desk page in ${locale}, ${colorScheme}`, async ({ browser }) => {
      const page = await deskPage(browser, locale, CHIEF, { colorScheme, bypassCSP: true });
      const t = words(locale).editor;
      for (const [kind, path] of Object.entries(pagesOf(locale))) {
        await open(page, path);
        const { passes, faults } = await axeFaults(page);
        expect(passes, kind).toBeGreaterThan(15);
        expect.soft(faults, kind).toEqual([]);
      }
      await open(page, pagesOf(locale).story);
      const views = [
        () => page.getByRole('button', { name: t.modes.source }).click(),
        () => page.getByRole('button', { name: t.languages.both }).click(),
        () => page.getByRole('button', { name: /^(?:الفحص|Checks)/ }).click(),
        () => page.getByRole('button', { name: /^(?:المراجعة|Review)/ }).click(),
        () => page.getByRole('button', { name: t.panels.preview, exact: true }).click(),
        () => page.getByRole('button', { name: t.plan.open }).click(),
      ];
      for (const [index, show] of views.entries()) {
        await show();
        await page.waitForTimeout(300);
        expect.soft((await axeFaults(page)).faults, `view ${index}`).toEqual([]);
      }
      await page.context().close();
    });

  test(`desk pages in ${locale} fit every width, run ${locales[locale].dir}, and ask nobody else`, async ({
    browser,
    baseURL,
  }) => {
    const page = await deskPage(browser, locale);
    const foreign: string[] = [];
    const faults: string[] = [];
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(baseURL ?? '') && !/^(?:data|blob):/.test(url)) foreign.push(url);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    for (const [kind, path] of Object.entries(pagesOf(locale))) {
      await open(page, path);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect.soft(overflow, `${kind} at ${width}`).toBeLessThanOrEqual(0);
      }
      const direction = await page.evaluate(() => getComputedStyle(document.body).direction);
      expect(direction, kind).toBe(locales[locale].dir);
      if (locale === 'ar')
        expect(
          (await namesInLatin(page)).filter((name) => !LATIN.test(name)),
          kind,
        ).toEqual([]);
    }
    expect(foreign).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
}

test('the desk’s scripts stay within their budgets, and are in no reader’s page', async ({
  browser,
  request,
}) => {
  const page = await deskPage(browser, 'ar');
  const sizes = new Map<string, number>();
  page.on('response', async (response) => {
    if (response.request().resourceType() !== 'script' || !response.ok()) return;
    sizes.set(new URL(response.url()).pathname, gzipSync(await response.body()).length);
  });
  const total = () => [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const measured: Record<string, number> = {};
  await page.goto('/desk/ar', { waitUntil: 'networkidle' });
  measured.list = total();
  sizes.clear();
  await page.goto(`/desk/ar/story/${id}`, { waitUntil: 'networkidle' });
  await expect(page.locator('.rich-body')).toBeVisible();
  measured.rich = total();
  console.log(`scripts of the desk, gzip: ${JSON.stringify(measured)}`);
  expect(measured.list).toBeLessThanOrEqual(BUDGETS.list);
  expect(measured.rich).toBeLessThanOrEqual(BUDGETS.rich);
  const chunks = [...sizes.keys()].map((name) => name.split('/').at(-1) ?? '');
  expect(chunks.length).toBeGreaterThan(3);
  const sitemap = await (await request.get('/sitemaps/pages.xml')).text();
  const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url]) => new URL(url ?? '').pathname,
  );
  const stories = ['/ar', '/en', `/ar/articles/${STORY}`, `/en/articles/${STORY}`, '/ar/latest'];
  for (const path of [...new Set([...addresses, ...stories])]) {
    const html = await (await request.get(path)).text();
    expect(
      chunks.filter((name) => html.includes(name)),
      path,
    ).toEqual([]);
    expect(html, path).not.toMatch(/<script(?![^>]*ld\+json)/);
  }
  await page.context().close();
});
