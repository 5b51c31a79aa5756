import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { type Locale, localeCodes } from '@/i18n/locales';
import { CHIEF, deskPage, words } from './desk-people';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

/** `MIDAD_PICTURES=1` writes the pictures of the guides anew. */
const WRITES = process.env.MIDAD_PICTURES === '1';
const FOLDER = 'docs/desk';
const VIEWPORT = { width: 1280, height: 860 };

/** The story on the pictures, and words of it that are corrected for the picture of the history. */
const story = {
  ar: {
    slug: 'ibn-al-haytham-camera-obscura',
    find: 'لا عدسة هناك ولا مرآة، بل ضوء يسير في خط مستقيم.',
    replace: 'لا عدسة هناك ولا مرآة، إنما ضوء يسير في خط مستقيم.',
    text: 'عُدّلت صياغة جملة في هذه القصة.',
    comment: 'هل نذكر اسم كتابه هنا؟',
  },
  en: {
    slug: 'six-pens-of-calligraphy',
    find: 'صف النقط بعضها فوق بعض',
    replace: 'ضع النقط بعضها فوق بعض',
    text: 'عُدّلت صياغة جملة في هذه القصة.',
    comment: 'Could we show the square dot?',
  },
};

const guideOf = (locale: Locale) => readFileSync(`docs/desk.${locale}.md`, 'utf8');
const pictureOf = (locale: Locale, name: string) => `${locale}-${name}.webp`;

/** What the guide of a language shows at this place is what the desk shows now. */
async function picture(page: Page, locale: Locale, name: string): Promise<void> {
  expect(guideOf(locale)).toContain(`](desk/${pictureOf(locale, name)})`);
  if (!WRITES) return;
  await page.evaluate(() => document.fonts.ready);
  mkdirSync(FOLDER, { recursive: true });
  const shot = await page.screenshot({ animations: 'disabled' });
  await sharp(shot)
    .webp({ quality: 82 })
    .toFile(`${FOLDER}/${pictureOf(locale, name)}`);
}

/** Every sentence that the desk says in a language, with the branches of plurals apart. */
function said(messages: object): string[] {
  return Object.values(messages).flatMap((value) =>
    typeof value === 'string' ? value.split(/[{}]/) : said(value),
  );
}

for (const locale of localeCodes) {
  test.describe(`the guide for editors in ${locale}`, () => {
    const t = words(locale);
    const own = story[locale];

    test('names buttons and fields as the desk does, and has its pictures', () => {
      const guide = guideOf(locale);
      const names = [...guide.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name]) => name ?? '');
      expect(names.length).toBeGreaterThan(8);
      const known = new Set(said(t).map((text) => text.trim()));
      expect(names.filter((name) => !known.has(name))).toEqual([]);
      const pictures = [...guide.matchAll(/!\[([^\]]+)\]\((desk\/[^)]+)\)/g)];
      expect(pictures).toHaveLength(10);
      if (WRITES) return;
      for (const [, , file] of pictures) expect(existsSync(`docs/${file}`)).toBe(true);
    });

    test('shows sign-in, list, editor, checks, both languages, preview and review', async ({
      browser,
    }) => {
      const door = await browser.newContext({ viewport: VIEWPORT, javaScriptEnabled: true });
      const outside = await door.newPage();
      await outside.goto(`/desk/${locale}/sign-in`);
      await expect(outside.getByRole('heading', { level: 1 })).toHaveText(t.signIn.title);
      await picture(outside, locale, 'sign-in');
      await door.close();

      const page = await deskPage(browser, locale, CHIEF, { viewport: VIEWPORT });
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.list.title);

      await page.goto(`/desk/${locale}/published/${own.slug}`);
      await page.getByRole('button', { name: t.published.edit }).click();
      const body = page.locator('.rich-body[contenteditable]').first();
      await expect(body).toBeVisible();
      await picture(page, locale, 'editor');

      await body.locator('p').first().click();
      await page.keyboard.press('End');
      await page.keyboard.type(' وللحديث بقية, كما يقال');
      const checks = page.getByRole('button', {
        name: locale === 'ar' ? /^الفحص/ : /^Checks/,
      });
      await expect(checks).toHaveText(/:/, { timeout: 10_000 });
      await checks.click();
      await expect(page.getByRole('button', { name: t.editor.checks.fix }).first()).toBeVisible();
      await picture(page, locale, 'checks');
      await page.getByRole('button', { name: t.editor.checks.fix }).first().click();

      await page.getByRole('button', { name: t.editor.languages.both }).click();
      await expect(page.locator('.rich-body[contenteditable]')).toHaveCount(2);
      await picture(page, locale, 'both');
      await page.getByRole('button', { name: t.editor.languages.ar, exact: true }).click();

      await page.getByRole('button', { name: t.editor.panels.preview, exact: true }).click();
      await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
      await picture(page, locale, 'preview');

      await page.getByRole('button', { name: locale === 'ar' ? /^المراجعة/ : /^Review/ }).click();
      await page.getByLabel(t.editor.comments.label).fill(own.comment);
      await page.getByRole('button', { name: t.editor.comments.send }).click();
      await expect(page.getByRole('listitem').filter({ hasText: own.comment })).toBeVisible();
      await picture(page, locale, 'review');

      await page.goto(`/desk/${locale}`);
      await expect(page.getByRole('link', { name: t.list.begin })).toBeVisible();
      await picture(page, locale, 'list');
      await page.context().close();
    });

    test('shows the history, an image and the front page', async ({ browser }) => {
      const page = await deskPage(browser, locale, CHIEF, { viewport: VIEWPORT });
      await page.goto(`/desk/${locale}/published/${own.slug}`);
      await page.getByLabel(t.published.correctionText, { exact: true }).fill(own.text);
      await page.getByLabel(t.published.find).fill(own.find);
      await page.getByLabel(t.published.replace).fill(own.replace);
      await page.getByRole('button', { name: t.published.correct }).click();
      await expect(page.getByRole('status')).toContainText(t.done.corrected);
      await page.goto(`/desk/${locale}/history/${own.slug}`);
      await page.getByRole('heading', { name: t.history.changes }).scrollIntoViewIfNeeded();
      await page.locator('ins').first().scrollIntoViewIfNeeded();
      await picture(page, locale, 'history');

      await page.goto(`/desk/${locale}/media/kremlin-call`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.mediaItem.title);
      await picture(page, locale, 'image');

      await page.goto(`/desk/${locale}/front`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.front.title);
      await picture(page, locale, 'front');
      await page.context().close();
    });
  });
}
