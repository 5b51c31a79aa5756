import { type Browser, expect, type Page, test } from '@playwright/test';
import { languages } from './pages';

const STORY = 'articles/kremlin-rejects-temporary-truce';
const RELATED = 'section[aria-labelledby="related"] a';

/** The tests' own scripts run here; the pages have none. */
test.use({ javaScriptEnabled: true });

test('pages name rules of speculation, as data', async ({ baseURL }) => {
  const page = await fetch(`${baseURL}/ar`);
  expect(page.headers.get('speculation-rules')).toBe('"/speculation-rules.json"');
  const rules = await fetch(`${baseURL}/speculation-rules.json`);
  expect(rules.headers.get('content-type')).toBe('application/speculationrules+json');
  expect(Object.keys(await rules.json())).toEqual(['prefetch']);
});

for (const locale of languages) {
  test(`the next story in ${locale} is fetched before it is opened, and nothing else`, async ({
    page,
  }) => {
    const fetched = await watchPrefetches(page);
    await page.goto(`/${locale}/${STORY}`, { waitUntil: 'networkidle' });
    await page.evaluate((code) => {
      for (const href of [
        `/${code}/search?q=x`,
        `/${code}/feed.xml`,
        '/desk/ar',
        '/api/health',
        '/media/x.0123456789.share.jpg',
        '/robots.txt',
      ]) {
        const link = Object.assign(document.createElement('a'), { href, textContent: href });
        link.className = 'of-test';
        document.querySelector('main')?.prepend(link, ' ');
      }
    }, locale);
    for (const link of await page.locator('.of-test').all()) {
      await link.hover();
      await page.waitForTimeout(500);
    }
    expect([...fetched.keys()]).toEqual([]);
    const next = page.locator(RELATED).first();
    const address = new URL((await next.getAttribute('href')) ?? '', page.url()).href;
    await next.hover();
    await expect.poll(() => fetched.get(address)).toBe('Ready');
    await next.click();
    await expect(page).toHaveURL(address);
    await expect.poll(() => fetched.get(address)).toBe('Success');
  });

  test(`a page in ${locale} is there at once when a reader goes back`, async ({
    playwright,
    launchOptions,
    baseURL,
  }) => {
    // The browser as readers have it: for tests it is started without this cache.
    const browser = await playwright.chromium.launch({
      ...launchOptions,
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    const page = await browser.newPage({ baseURL });
    await page.goto(`/${locale}/${STORY}`, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.documentElement.setAttribute('data-kept', 'yes'));
    await page.locator('.comfort summary').click();
    await page.locator('.wish-dark').check();
    await page.locator(RELATED).first().click();
    await expect(page).not.toHaveURL(new RegExp(STORY));
    await page.goBack({ waitUntil: 'commit' });
    await expect(page).toHaveURL(new RegExp(STORY));
    await expect(page.locator('html')).toHaveAttribute('data-kept', 'yes');
    await expect(page.locator('.wish-dark')).toBeChecked();
    await browser.close();
  });
}

test('moves fade, unless the reader wants no motion', async ({ browser, baseURL }) => {
  expect(await transitionOf(browser, baseURL, 'no-preference')).toBe(true);
  expect(await transitionOf(browser, baseURL, 'reduce')).toBe(false);
});

/** How far each prefetch of a page came, by its address. */
async function watchPrefetches(page: Page): Promise<Map<string, string>> {
  const fetched = new Map<string, string>();
  const session = await page.context().newCDPSession(page);
  await session.send('Preload.enable');
  session.on('Preload.prefetchStatusUpdated', ({ prefetchUrl, status }) => {
    fetched.set(prefetchUrl, status);
  });
  return fetched;
}

async function transitionOf(
  browser: Browser,
  baseURL: string | undefined,
  reducedMotion: 'reduce' | 'no-preference',
): Promise<boolean> {
  const context = await browser.newContext({ baseURL, reducedMotion });
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.addEventListener('pagereveal', (event) => {
      document.documentElement.dataset.moved = String(
        (event as Event & { viewTransition?: unknown }).viewTransition != null,
      );
    });
  });
  await page.goto(`/ar/${STORY}`, { waitUntil: 'networkidle' });
  await page.locator(RELATED).first().click();
  await expect(page).not.toHaveURL(new RegExp(STORY));
  await expect(page.locator('html')).toHaveAttribute('data-moved', /true|false/);
  const moved = await page.locator('html').getAttribute('data-moved');
  await context.close();
  return moved === 'true';
}
