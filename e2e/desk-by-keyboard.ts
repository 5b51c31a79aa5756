import { type Browser, expect, type Page } from '@playwright/test';
import type { Locale } from '@/i18n/locales';
import { addressOf, CHIEF, ensureChief, secretsOf, words } from './desk-people';
import { Keyboard } from './keyboard';

/** Signs in as the chief, without a mouse. */
export async function signedIn(browser: Browser, locale: Locale): Promise<[Page, Keyboard]> {
  const t = words(locale);
  const setup = await browser.newContext({ extraHTTPHeaders: addressOf('keyboard setup') });
  await ensureChief(await setup.newPage(), locale);
  await setup.close();
  const context = await browser.newContext({
    javaScriptEnabled: true,
    viewport: { width: 1440, height: 1000 },
    extraHTTPHeaders: addressOf(`keyboard ${locale} ${Date.now()}`),
  });
  const page = await context.newPage();
  const keys = new Keyboard(page);
  const { password, code } = secretsOf(CHIEF);
  await page.goto(`/desk/${locale}/sign-in`);
  await keys.tabTo(page.getByLabel(t.email), { most: 4 });
  await page.keyboard.type(CHIEF);
  await keys.tabTo(page.getByLabel(t.password, { exact: true }), { most: 1 });
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.code.title);
  await keys.tabTo(page.getByLabel(t.code.label), { most: 4 });
  await page.keyboard.type(await code());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.list.title);
  return [page, keys];
}

/** Goes past the menu of every page. */
export async function skipMenu(page: Page, keys: Keyboard): Promise<void> {
  await keys.tabTo(page.locator('a[href="#content"]'), { most: 1 });
  await page.keyboard.press('Enter');
}

/** Begins a story with its first form, from the list; ends in the editor. */
export async function begin(
  page: Page,
  keys: Keyboard,
  locale: Locale,
  { title, slug, section }: { title: string; slug: string; section: string },
): Promise<void> {
  const { list, newStory } = words(locale);
  await skipMenu(page, keys);
  await keys.tabTo(page.getByRole('link', { name: list.begin }), { most: 1 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(newStory.title);
  await skipMenu(page, keys);
  await keys.tabTo(page.getByLabel(newStory.headline), { most: 1 });
  await page.keyboard.type(title);
  await keys.tabTo(page.getByLabel(newStory.slug), { most: 1 });
  await page.keyboard.type(slug);
  await keys.tabTo(page.getByLabel(newStory.section), { most: 1 });
  await keys.choose(page.getByLabel(newStory.section), section);
  await keys.tabTo(page.getByRole('button', { name: newStory.submit }), { most: 1 });
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/story\/[0-9a-z]{20}$/);
  await expect(text(page)).toBeVisible();
}

/** The whole text in rich mode. */
export const text = (page: Page) => page.locator('.rich-body').first();

/** From the text to the toolbar above it, and there to one control. */
export async function tool(
  page: Page,
  keys: Keyboard,
  locale: Locale,
  name: string,
): Promise<void> {
  const bar = page.getByRole('toolbar').filter({ has: page.getByRole('combobox') });
  const control = bar.getByRole('combobox', { name, exact: true });
  await page.keyboard.press('Shift+Tab');
  if (!(await control.evaluate((own) => own === document.activeElement)))
    await keys.arrowTo(control, locale === 'ar' ? 'ArrowLeft' : 'ArrowRight');
  await keys.isOn(control);
}

/** Inserts a component by the menu; its form is open then. */
export async function insert(page: Page, keys: Keyboard, locale: Locale, name: string) {
  const { components } = words(locale);
  await tool(page, keys, locale, components.insert);
  await keys.choose(page.getByRole('combobox', { name: components.insert }), name);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name });
  await expect(dialog).toBeVisible();
  return dialog;
}

export const saved = (page: Page, locale: Locale) =>
  expect(
    page.getByRole('status').filter({ hasText: words(locale).editor.saving.saved }),
  ).toBeVisible();
