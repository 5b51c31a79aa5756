import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { languages } from './pages';

const PAGE_LIMIT = 10_000;
const WITH_FONTS_LIMIT = 70_000;
const STORY = 'articles/kremlin-rejects-temporary-truce';

for (const locale of languages) {
  test.describe(`the article page in ${locale}`, () => {
    test('weighs at most 10 kB with its CSS, and 70 kB with its fonts', async ({
      page,
      baseURL,
    }) => {
      const answer = await fetch(`${baseURL}/${locale}/${STORY}`, {
        headers: { 'accept-encoding': 'br' },
      });
      expect(answer.headers.get('content-encoding')).toBe('br');
      const html = await answer.text();
      const bytes = Number(answer.headers.get('content-length'));
      expect(html).toContain('<style');
      expect(html).not.toContain('rel="stylesheet"');
      let fonts = 0;
      page.on('response', (response) => {
        if (response.url().endsWith('.woff2'))
          fonts += Number(response.headers()['content-length']);
      });
      await page.goto(`/${locale}/${STORY}`, { waitUntil: 'networkidle' });
      console.log(
        `${locale} article: ${bytes} bytes of HTML and CSS (brotli), ${bytes + fonts} with fonts`,
      );
      expect(bytes).toBeLessThanOrEqual(PAGE_LIMIT);
      expect(fonts).toBeGreaterThan(20_000);
      expect(bytes + fonts).toBeLessThanOrEqual(WITH_FONTS_LIMIT);
    });

    test('paints its text after one request', async ({ page }) => {
      const asked: string[] = [];
      await page.route('**/*', (route) => {
        asked.push(route.request().url());
        return route.request().resourceType() === 'document' ? route.continue() : route.abort();
      });
      await page.goto(`/${locale}/${STORY}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('.story-body p').first()).toBeVisible();
      await expect(page.locator('body')).not.toHaveCSS('background-color', 'rgb(255, 255, 255)');
      // The entry is written a frame after the paint itself.
      await expect
        .poll(() =>
          page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length),
        )
        .toBe(1);
      expect(asked.filter((url) => url.endsWith('.css') || url.endsWith('.js'))).toEqual([]);
    });
  });
}

test('compressed bytes are the same text', async ({ baseURL }) => {
  const plain = await (
    await fetch(`${baseURL}/ar`, { headers: { 'accept-encoding': 'identity' } })
  ).text();
  const { request } = await import('node:http');
  const packed = await new Promise<Buffer>((resolve, reject) => {
    request(`${baseURL}/ar`, { headers: { 'accept-encoding': 'br' } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve(Buffer.concat(chunks)));
    })
      .on('error', reject)
      .end();
  });
  expect(brotliDecompressSync(packed).toString('utf8')).toBe(plain);
});

test('an unchanged page costs a 304, and images may be kept for ever', async ({ baseURL }) => {
  const first = await fetch(`${baseURL}/ar`);
  const again = await fetch(`${baseURL}/ar`, {
    headers: { 'if-none-match': first.headers.get('etag') ?? '' },
  });
  expect(again.status).toBe(304);
  const image = /\/media\/[^" ]+\.avif/.exec(await first.text())?.[0];
  const answer = await fetch(baseURL + String(image));
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('image/avif');
  expect(answer.headers.get('cache-control')).toContain('immutable');
});

/** Only here a script runs: the browser's own observer of layout shifts needs one. */
test.describe('nothing shifts', () => {
  test.use({ javaScriptEnabled: true });
  for (const locale of languages) {
    for (const path of ['', `/${STORY}`, '/sections/science']) {
      test(`does not shift at /${locale}${path} when its fonts are 900 ms late`, async ({
        page,
      }) => {
        await page.route('**/*.woff2', async (route) => {
          await new Promise((resolve) => setTimeout(resolve, 900));
          await route.continue();
        });
        await page.goto(`/${locale}${path}`, { waitUntil: 'networkidle' });
        await page.waitForTimeout(300);
        const { shift, loaded } = await page.evaluate(
          () =>
            new Promise<{ shift: number; loaded: number }>((resolve) => {
              let sum = 0;
              new PerformanceObserver((list) => {
                for (const entry of list.getEntries())
                  sum += (entry as unknown as { value: number }).value;
              }).observe({ type: 'layout-shift', buffered: true });
              setTimeout(
                () =>
                  resolve({
                    shift: sum,
                    loaded: [...document.fonts].filter((font) => font.status === 'loaded').length,
                  }),
                200,
              );
            }),
        );
        console.log(`/${locale}${path}: layout shift ${shift.toFixed(4)}, ${loaded} fonts loaded`);
        expect(loaded).toBeGreaterThanOrEqual(2);
        expect(shift).toBeLessThan(0.005);
      });
    }
  }
});
