import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { localeCodes } from '@/i18n/locales';
import { CHIEF, deskPage, words } from './desk-people';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

/** With MIDAD_PICTURES=1 the pictures of the guides are taken anew; else into a folder that nobody keeps. */
const FOLDER = process.env.MIDAD_PICTURES ? 'docs/desk' : 'test-results/guide';
const MOST_BYTES = 2_500_000;

async function take(page: Page, name: string): Promise<void> {
  const bytes = await page.screenshot();
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/${name}.png`, await sharp(bytes).png({ palette: true }).toBuffer());
}

for (const locale of localeCodes)
  test(`the guide in ${locale} shows the desk as it is`, async ({ browser }) => {
    const t = words(locale);
    const page = await deskPage(browser, locale, CHIEF, { viewport: { width: 1280, height: 800 } });
    const taken: string[] = [];
    const shot = async (name: string) => {
      await page.waitForTimeout(400);
      await take(page, `${name}.${locale}`);
      taken.push(`desk/${name}.${locale}.png`);
    };
    await page.goto(`/desk/${locale}`);
    await shot('list');
    await page.goto(`/desk/${locale}/media`);
    await shot('media');
    await page.goto(`/desk/${locale}/front`);
    await shot('front');
    await page.goto(`/desk/${locale}?q=${encodeURIComponent('بيت الحكمة')}`);
    await page
      .getByRole('link', { name: new RegExp(`^${t.published.open}: `) })
      .first()
      .click();
    const managed = page.url();
    await page.goto(managed.replace('/published/', '/history/'));
    await shot('history');
    await page.goto(managed);
    await page
      .getByRole('button', { name: t.published.edit })
      .or(page.getByRole('link', { name: t.published.openDraft }))
      .first()
      .click();
    await expect(page.locator('.rich-body')).toBeVisible();
    await shot('rich');
    await page.getByRole('button', { name: t.editor.languages.both }).click();
    await expect(page.locator('.rich-body')).toHaveCount(2);
    await shot('both');
    await page.getByRole('button', { name: t.editor.languages.ar, exact: true }).click();
    await page.getByRole('button', { name: t.editor.modes.source }).click();
    await shot('source');
    await page.getByRole('button', { name: t.editor.modes.rich }).click();
    await page.getByRole('button', { name: /^(?:الفحص|Checks)/ }).click();
    await page.waitForTimeout(800);
    await shot('checks');
    await page.getByRole('button', { name: /^(?:المراجعة|Review)/ }).click();
    await shot('comments');
    await page.getByRole('button', { name: t.editor.panels.preview, exact: true }).click();
    await page.waitForTimeout(3000);
    await shot('preview');
    await page.context().close();
    const door = await (
      await browser.newContext({ viewport: { width: 1280, height: 800 } })
    ).newPage();
    await door.goto(`/desk/${locale}/sign-in`);
    await take(door, `sign-in.${locale}`);
    taken.push(`desk/sign-in.${locale}.png`);
    await door.context().close();

    const guide = readFileSync(`docs/desk.${locale}.md`, 'utf8');
    const named = [...guide.matchAll(/\]\((desk\/[\w.-]+\.png)\)/g)].map(([, file]) => file ?? '');
    expect(named.toSorted()).toEqual(taken.toSorted());
    for (const file of named) expect(existsSync(`docs/${file}`), file).toBe(true);
    const bytes = named.reduce((sum, file) => sum + statSync(`docs/${file}`).size, 0);
    expect(bytes).toBeLessThan(MOST_BYTES / 2);
  });
