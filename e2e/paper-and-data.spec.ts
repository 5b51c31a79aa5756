import { expect, type Page, test } from '@playwright/test';
import { languages } from './pages';

const STORY = 'articles/kremlin-rejects-temporary-truce';

for (const locale of languages) {
  test(`a story in ${locale} on paper: words, picture and address, no navigation`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/${STORY}`);
    const address = page.getByText(`/${locale}/${STORY}`, { exact: false }).last();
    await expect(address).toBeHidden();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(address).toBeVisible();
    await expect(page.locator('nav:visible, .comfort:visible, footer:visible')).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    const picture = await page.locator('figure img').first().boundingBox();
    expect(picture?.height).toBeLessThanOrEqual(303);
  });

  test(`a device that saves data gets the words of a page in ${locale}, and small pictures`, async ({
    browser,
    baseURL,
  }) => {
    const weigh = async (headers: Record<string, string>) => {
      // A phone gets a small picture anyway.
      const context = await browser.newContext({
        baseURL,
        extraHTTPHeaders: headers,
        viewport: { width: 1440, height: 1000 },
        isMobile: false,
      });
      const page = await context.newPage();
      const bytes = countBytes(page);
      await page.goto(`/${locale}/${STORY}`, { waitUntil: 'networkidle' });
      await expect(page.locator('.story-body p').first()).toBeVisible();
      const width = await page
        .locator('figure img')
        .first()
        .evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0);
      expect(width).toBe(true);
      await context.close();
      return bytes;
    };
    const whole = await weigh({});
    const saving = await weigh({ 'save-data': 'on' });
    console.log(
      `${locale}: fonts ${whole.font} -> ${saving.font}, pictures ${whole.image} -> ${saving.image} bytes`,
    );
    expect(saving.font).toBe(0);
    expect(whole.font).toBeGreaterThan(20_000);
    expect(saving.image).toBeLessThan(whole.image * 0.7);
  });
}

test('answers that depend on the wish to save say so', async ({ baseURL }) => {
  const html = await (await fetch(`${baseURL}/ar`)).text();
  const picture = /\/media\/[^" ]+\.card-640\.avif/.exec(html)?.[0] ?? '';
  const font = /\/fonts\/[^" ]+\.woff2/.exec(html)?.[0] ?? '';
  const saving = { headers: { 'save-data': 'on' } };
  for (const path of [picture, font]) {
    const answer = await fetch(baseURL + path);
    expect(answer.status, path).toBe(200);
    expect(answer.headers.get('vary'), path).toContain('save-data');
  }
  const small = await (await fetch(baseURL + picture, saving)).arrayBuffer();
  const same = await (await fetch(baseURL + picture.replace('640', '320'))).arrayBuffer();
  expect(Buffer.from(small).equals(Buffer.from(same))).toBe(true);
  const nothing = await fetch(baseURL + font, saving);
  expect([nothing.status, nothing.headers.get('cache-control')]).toEqual([204, 'no-store']);
});

function countBytes(page: Page) {
  const bytes = { font: 0, image: 0 };
  page.on('response', (response) => {
    const type = response.request().resourceType();
    if (type === 'font' || type === 'image')
      bytes[type] += Number(response.headers()['content-length'] ?? 0);
  });
  return bytes;
}
