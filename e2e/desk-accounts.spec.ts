import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { enter, firstLink, join, PASSWORD, remember, signIn, words } from './desk-people';

test.describe.configure({ mode: 'serial' });

async function inNewBrowser(browser: Browser, work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  await work(await context.newPage());
  await context.close();
}

test('the first editor-in-chief opens the desk by the link that the start prints, once', async ({
  page,
}) => {
  const printed = firstLink();
  const link = /http:\S+/.exec(printed)?.[0] ?? '';
  await page.goto(
    link.replace('127.0.0.1:4317', new URL(test.info().project.use.baseURL ?? '').host),
  );
  await join(page, 'ar', { name: 'رئيسة التحرير', email: 'chief@example.org' });
  await page.goto(link);
  await expect(page.getByText(words('ar').join.invalid)).toBeVisible();
  expect(firstLink()).toBe('');
});

test('invites a writer, who joins in English and may not invite', async ({ page, browser }) => {
  await enter(page, 'ar', 'chief@example.org');
  const { peoplePage, people } = words('ar');
  await page.getByRole('link', { name: people, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(peoplePage.title);
  await page.getByLabel(words('ar').email).fill('layla@example.org');
  await page.getByLabel(peoplePage.role, { exact: true }).selectOption('writer');
  await page.getByRole('button', { name: peoplePage.invite }).click();
  const link = (await page.getByRole('status').getByRole('link').textContent()) ?? '';
  await inNewBrowser(browser, async (other) => {
    await other.goto(link.replace('/desk/ar/', '/desk/en/'));
    await join(other, 'en', { name: 'Layla', email: 'layla@example.org' });
    await expect(other.getByRole('link', { name: words('en').people, exact: true })).toHaveCount(0);
    await other.goto('/desk/en/people');
    await expect(other).toHaveURL(/\/desk\/en$/);
  });
  await page.reload();
  await expect(page.getByText('layla@example.org')).toBeVisible();
});

test('says what was wrong, in the language of the page, and lets nobody in', async ({ page }) => {
  for (const locale of ['ar', 'en'] as const) {
    const own = words(locale);
    await page.goto(`/desk/${locale}`);
    await expect(page).toHaveURL(new RegExp(`/desk/${locale}/sign-in$`));
    await page.getByLabel(own.email).fill('chief@example.org');
    await page.getByLabel(own.password, { exact: true }).fill('not the password');
    await page.getByRole('button', { name: own.signIn.submit }).click();
    await expect(page.getByRole('alert')).toHaveText(own.errors['wrong-password']);
  }
});

test('keeps a chief in the newsroom, and ends the sessions of whoever leaves', async ({
  page,
  browser,
}) => {
  await enter(page, 'ar', 'chief@example.org');
  const { peoplePage, errors, done } = words('ar');
  await page.goto('/desk/ar/people');
  const row = (name: string) => page.getByRole('listitem').filter({ hasText: name });
  await row('chief@example.org').getByRole('button', { name: peoplePage.deactivate }).click();
  await expect(page.getByRole('alert')).toHaveText(errors['last-chief']);
  await inNewBrowser(browser, async (other) => {
    await signIn(other, 'en', 'layla@example.org');
    await row('layla@example.org').getByRole('button', { name: peoplePage.deactivate }).click();
    await expect(page.getByRole('status')).toHaveText(done.deactivated);
    await other.goto('/desk/en');
    await expect(other).toHaveURL(/\/desk\/en\/sign-in$/);
  });
});

test('lists every story, finds it in any spelling, and shows one that was added by hand', async ({
  page,
}) => {
  await enter(page, 'ar', 'chief@example.org');
  const { list } = words('ar');
  const find = async (text: string) => {
    await page.getByLabel(list.search).fill(text);
    await page.getByRole('button', { name: list.submit }).click();
  };
  await find('الكرملين');
  await expect(page.getByRole('listitem').getByText('موسكو وواشنطن ترفضان').first()).toBeVisible();
  const folder = 'test-results/site/content/articles/2026/11/added-by-hand';
  mkdirSync(folder, { recursive: true });
  const facts = [
    "title: 'قصّة أُضيفت باليد'",
    "summary: 'جملة.'",
    'section: culture',
    'label: news',
    'status: draft',
  ];
  const front = [...facts, 'publishedAt: 2026-11-20T09:00:00+03:00', 'authors: [culture-desk]'];
  writeFileSync(`${folder}/ar.mdx`, `---\n${front.join('\n')}\n---\n\nنص.\n`);
  await expect(async () => {
    await find('قصه اضيفت');
    await expect(page.getByRole('listitem').getByText('قصّة أُضيفت باليد')).toBeVisible({
      timeout: 500,
    });
  }).toPass();
  await page.getByLabel(list.status).selectOption('published');
  await page.getByRole('button', { name: list.submit }).click();
  await expect(page.getByText('قصّة أُضيفت باليد')).toHaveCount(0);
  rmSync(folder, { recursive: true });
});

test('changes a password and signs out everywhere', async ({ page, browser }) => {
  await enter(page, 'ar', 'chief@example.org');
  const { accountPage, account, done } = words('ar');
  await inNewBrowser(browser, async (other) => {
    await signIn(other, 'ar', 'chief@example.org');
    await page.getByRole('link', { name: account, exact: true }).click();
    await page.getByLabel(accountPage.current).fill(PASSWORD);
    await page.getByLabel(accountPage.next).fill(`${PASSWORD} جدا`);
    await page.getByRole('button', { name: accountPage.submit }).click();
    await expect(page.getByRole('status')).toHaveText(done.password);
    remember('chief@example.org', { password: `${PASSWORD} جدا` });
    await other.reload();
    await expect(other).toHaveURL(/\/desk\/ar\/sign-in$/);
  });
  await page.getByRole('button', { name: accountPage.everywhere }).click();
  await expect(page).toHaveURL(/\/desk\/ar\/sign-in$/);
  await page.goto('/desk/ar/account');
  await expect(page).toHaveURL(/\/desk\/ar\/sign-in$/);
});
