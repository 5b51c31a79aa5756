import { expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { languages, messages } from './pages';

const STORY = 'articles/suez-canal-in-numbers';
const PAPER = { light: 'rgb(253, 252, 249)', dark: 'rgb(16, 21, 27)' };

for (const locale of languages) {
  const t = messages[locale].Comfort;

  test.describe(`a reader in ${locale}, without a script`, () => {
    test('chooses colours, whatever the device wants', async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.goto(`/${locale}/${STORY}`);
      const paper = page.locator('html');
      await expect(paper).toHaveCSS('background-color', PAPER.dark);
      await page.getByText(t.label).click();
      await page.getByLabel(t.light).check();
      await expect(paper).toHaveCSS('background-color', PAPER.light);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.getByLabel(t.dark).check();
      await expect(paper).toHaveCSS('background-color', PAPER.dark);
      await page.getByLabel(t.system).check();
      await expect(paper).toHaveCSS('background-color', PAPER.light);
    });

    test('chooses larger letters, and nothing is pushed off the page', async ({ page }) => {
      await page.goto(`/${locale}/${STORY}`);
      await page.getByText(t.label).click();
      const paragraph = page.locator('.story-body > p').first();
      const sizes: number[] = [];
      for (const size of [t.normal, t.large, t.larger]) {
        await page.getByLabel(size, { exact: true }).check();
        sizes.push(await paragraph.evaluate((node) => parseFloat(getComputedStyle(node).fontSize)));
        expect(
          await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          ),
        ).toBeLessThanOrEqual(0);
      }
      expect(sizes[1]).toBeGreaterThan((sizes[0] ?? 0) * 1.1);
      expect(sizes[2]).toBeGreaterThan((sizes[1] ?? 0) * 1.1);
    });

    test('keeps the choice for this page only, by keyboard too', async ({ page, context }) => {
      await page.goto(`/${locale}/${STORY}`);
      const summary = page.locator('.comfort summary');
      await summary.focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowDown');
      await expect(page.getByLabel(t.light)).toBeChecked();
      expect(await context.cookies()).toEqual([]);
      await page.goto(`/${locale}/articles/how-much-sleep`);
      await expect(page.locator('.wish-light')).not.toBeChecked();
    });
  });
}

test('digits change to ٠١٢ in the letters of the text, and the text stays what it was', async ({
  page,
}) => {
  const t = messages.ar.Comfort;
  await openWithFonts(page);
  const words = await page.locator('article').first().textContent();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByText(t.label).click();
  await page.getByLabel(t.arabicIndic, { exact: true }).check();
  await expect.poll(() => asked.filter((url) => url.includes('-digits.')).length).toBe(2);
  const unlike = async (element: string) =>
    difference(await drawn(page, element, '0123456789'), await drawn(page, element, '٠١٢٣٤٥٦٧٨٩'));
  for (const element of ['p', 'h2']) await expect.poll(() => unlike(element)).toBeLessThan(0.15);
  await page.evaluate(() => document.querySelector('#of-test')?.remove());
  expect(await page.locator('article').first().textContent()).toBe(words);
  await page.getByLabel(t.western, { exact: true }).check();
  expect(await unlike('p')).toBeGreaterThan(0.3);
});

test('digits of an address or of foreign words stay as they are', async ({ page }) => {
  await openWithFonts(page);
  await page.locator('.wish-digits').evaluate((input: HTMLInputElement) => {
    input.checked = true;
  });
  const western = await drawn(page, 'p', '<span lang="en">16</span>');
  const arabicIndic = await drawn(page, 'p', '<span lang="en">١٦</span>');
  expect(await difference(western, arabicIndic)).toBeGreaterThan(0.3);
});

test('English pages offer no other digits', async ({ page }) => {
  await page.goto(`/en/${STORY}`);
  await expect(page.locator('.comfort fieldset')).toHaveCount(2);
});

/** On a slow machine letters come too late for the first view; at the second they are there. */
async function openWithFonts(page: Page): Promise<void> {
  await page.goto(`/ar/${STORY}`, { waitUntil: 'networkidle' });
  await page.reload();
}

/** The picture of a text as an element of the story shows it. */
async function drawn(page: Page, element: string, html: string): Promise<Buffer> {
  await page.evaluate(
    ([tag, text]) => {
      document.querySelector('#of-test')?.remove();
      const node = document.createElement(tag ?? 'p');
      node.id = 'of-test';
      node.innerHTML = text ?? '';
      document.querySelector('.story-body')?.prepend(node);
    },
    [element, html],
  );
  return page.locator('#of-test').screenshot();
}

/** How much of the ink of two pictures is not in the other one: 0 to 1. The edges of letters may differ a little. */
async function difference(one: Buffer, other: Buffer): Promise<number> {
  const ink = (image: Buffer) => sharp(image).removeAlpha().greyscale().negate().raw().toBuffer();
  const [a, b] = await Promise.all([ink(one), ink(other)]);
  // Most of it is paper; at the edges there may be a line of what lies beside it.
  const paper = [...a].sort((x, y) => x - y)[Math.floor(a.length / 2)] ?? 0;
  let unlike = 0;
  let all = 0;
  a.forEach((dark, index) => {
    const own = b[index] ?? 0;
    unlike += Math.abs(dark - own);
    all += Math.max(dark - paper, own - paper, 0);
  });
  return unlike / all;
}
