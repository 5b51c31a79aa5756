import { execFileSync } from 'node:child_process';
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { addressOf, CHIEF, deskPage, invite, SITE, signIn, words } from './desk-people';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

const t = words('ar');
const SECOND = 'safety-editor@example.org';

let id: string;
const body = (page: Page) => page.locator('.rich-body[contenteditable]');
const status = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });
const saved = (page: Page) =>
  expect(status(page, t.editor.saving.saved)).toBeVisible({ timeout: 15_000 });

const onServer = () =>
  execFileSync(
    'git',
    ['-C', `${SITE}/content`, 'show', `refs/desk/drafts/${id}:desk-draft.ar.mdx`],
    { encoding: 'utf8' },
  );

async function openStory(browser: Browser, email = CHIEF): Promise<Page> {
  const page = await deskPage(browser, 'ar', email);
  await page.goto(`/desk/ar/story/${id}`);
  await expect(body(page)).toBeVisible();
  return page;
}

/** Puts words at the end of a paragraph. */
async function append(page: Page, paragraph: string, text: string): Promise<void> {
  await body(page).getByText(paragraph).click();
  await page.keyboard.press('Control+End');
  await body(page).getByText(paragraph).click();
  await page.keyboard.press('End');
  await page.keyboard.type(text);
}

/** Both write at the end of one paragraph, the other one offline; then she has the choice. */
async function openChoice(one: Page, other: Page, word: string): Promise<Locator> {
  await other.context().setOffline(true);
  await append(other, 'الفقرة الثانية.', ` ${word} الزميلة.`);
  await append(one, 'الفقرة الثانية.', ` ${word} الرئيسة.`);
  await expect.poll(onServer).toContain(`${word} الرئيسة.`);
  await other.context().setOffline(false);
  const conflict = other.getByRole('alertdialog', { name: t.editor.conflict.title });
  await expect(conflict).toBeVisible({ timeout: 15_000 });
  return conflict;
}

test.beforeAll(async ({ browser }) => {
  const page = await deskPage(browser, 'ar', CHIEF);
  await invite(page, browser, 'ar', { name: 'محررة ثانية', email: SECOND, role: 'editor' });
  await page.goto('/desk/ar/new');
  await page.getByLabel(t.newStory.headline).fill('قصة يكتبها اثنان');
  await page.getByLabel(t.newStory.slug).fill('written-by-two');
  await page.getByLabel(t.newStory.section).selectOption('culture');
  await page.getByRole('button', { name: t.newStory.submit }).click();
  await expect(body(page)).toBeVisible();
  id = page.url().split('/').at(-1) ?? '';
  await page.getByRole('button', { name: t.editor.modes.source }).click();
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('الفقرة الأولى.\n\nالفقرة الثانية.\n\nالفقرة الثالثة.\n');
  await page.keyboard.press('Control+s');
  await saved(page);
  await page.context().close();
});

test('two people write in one story: each sees who is there and what the other saved', async ({
  browser,
}) => {
  const [one, other] = [await openStory(browser), await openStory(browser, SECOND)];
  await expect(one.getByText('محررة ثانية')).toBeVisible({ timeout: 12_000 });
  await append(one, 'الفقرة الأولى.', ' من الأولى.');
  await append(other, 'الفقرة الثالثة.', ' من الثانية.');
  await saved(one);
  await saved(other);
  await expect(body(one)).toContainText('من الثانية.', { timeout: 12_000 });
  await expect(body(other)).toContainText('من الأولى.', { timeout: 12_000 });
  await one.context().close();
  await other.context().close();
});

test('whoever types without a pause loses nothing that was on the screen when a colleague’s words come in', async ({
  browser,
}) => {
  const [one, other] = [await openStory(browser), await openStory(browser, SECOND)];
  await one.evaluate(() => {
    const seen = new Set<string>();
    Object.assign(window, { seen });
    setInterval(() => {
      const text = document.querySelector('.rich-body')?.textContent ?? '';
      for (const word of text.match(/كلمة\d+\b/g) ?? []) seen.add(word);
    }, 10);
  });
  await append(other, 'الفقرة الثالثة.', ' وصلت بين الكلمات.');
  await append(one, 'الفقرة الأولى.', ' ');
  let count = 0;
  await expect
    .poll(
      async () => {
        // Never so long between two keys that the text would be read by itself.
        await one.keyboard.type(`كلمة${count++} `, { delay: 40 });
        return body(one).textContent();
      },
      { timeout: 20_000, intervals: [0] },
    )
    .toContain('وصلت بين الكلمات.');
  await saved(one);
  const seen = await one.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
  expect(seen.length).toBeGreaterThan(5);
  const text = onServer();
  expect(seen.filter((word) => !new RegExp(`${word}\\b`).test(text))).toEqual([]);
  expect(text).toContain('وصلت بين الكلمات.');
  await one.context().close();
  await other.context().close();
});

test('where both wrote, both versions are shown, and what is chosen stays', async ({ browser }) => {
  const [one, other] = [await openStory(browser), await openStory(browser, SECOND)];
  const conflict = await openChoice(one, other, 'نص');
  await expect(conflict).toContainText('نص الرئيسة.');
  await expect(conflict).toContainText('نص الزميلة.');
  const result = conflict.getByLabel(t.editor.conflict.result);
  await result.fill(
    (await result.inputValue()).replace(' نص الزميلة.', ' نص الرئيسة. نص الزميلة.'),
  );
  await conflict.getByRole('button', { name: t.editor.conflict.settle }).click();
  await saved(other);
  await expect(body(one)).toContainText('نص الرئيسة. نص الزميلة.', { timeout: 12_000 });
  await one.context().close();
  await other.context().close();
});

test('a choice stays open while the other goes on, and what is typed below it stays', async ({
  browser,
}) => {
  const [one, other] = [await openStory(browser), await openStory(browser, SECOND)];
  const conflict = await openChoice(one, other, 'رأي');
  // Whichever of her questions it comes with: to look, or to save.
  const heard = other.waitForResponse(async (response) =>
    (await response.text().catch(() => '')).includes('وزيادة منها.'),
  );
  await append(one, 'الفقرة الأولى.', ' وزيادة منها.');
  await append(other, 'الفقرة الثالثة.', ' وتحت الاختيار.');
  await heard;
  await expect(conflict).toBeVisible();
  await conflict.getByRole('button', { name: t.editor.conflict.takeTheirs }).click();
  await conflict.getByRole('button', { name: t.editor.conflict.settle }).click();
  await expect(conflict).toBeHidden();
  await saved(other);
  const text = onServer();
  expect(text).toContain('رأي الرئيسة.');
  expect(text).not.toContain('رأي الزميلة.');
  expect(text).toContain('وزيادة منها.');
  expect(text).toContain('وتحت الاختيار.');
  await one.context().close();
  await other.context().close();
});

test('words typed offline are kept when the tab is closed, and saved when it is opened again', async ({
  browser,
}) => {
  const page = await openStory(browser);
  const context = page.context();
  await context.setOffline(true);
  await append(page, 'الفقرة الأولى.', ' كُتبت بلا شبكة.');
  await expect(status(page, t.editor.saving.unreachable)).toBeVisible({ timeout: 15_000 });
  await page.close({ runBeforeUnload: false });
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(`/desk/ar/story/${id}`);
  await expect(body(again)).toContainText('كُتبت بلا شبكة.');
  await saved(again);
  const left = await again.evaluate(() =>
    Object.keys(localStorage).filter((name) => name.startsWith('midad-draft-')),
  );
  expect(left).toEqual([]);
  await context.close();
  const elsewhere = await openStory(browser, SECOND);
  await expect(body(elsewhere)).toContainText('كُتبت بلا شبكة.');
  await elsewhere.context().close();
});

test('a session that ends takes no word with it', async ({ browser }) => {
  const page = await openStory(browser, SECOND);
  await page.context().clearCookies();
  await append(page, 'الفقرة الثالثة.', ' بعد انتهاء الجلسة.');
  await expect(status(page, t.editor.saving['signed-out'])).toBeVisible({ timeout: 15_000 });
  const door = page.waitForEvent('popup');
  await page.getByRole('link', { name: t.editor.saving.signIn }).click();
  const tab = await door;
  await tab.setExtraHTTPHeaders(addressOf('safety'));
  await signIn(tab, 'ar', SECOND);
  await page.bringToFront();
  // It tries again by itself every few seconds.
  await saved(page);
  await page.reload();
  await expect(body(page)).toContainText('بعد انتهاء الجلسة.');
  await page.context().close();
});

test('two tabs of one person come together', async ({ browser }) => {
  const page = await openStory(browser);
  const tab = await page.context().newPage();
  await tab.goto(`/desk/ar/story/${id}`);
  await expect(body(tab)).toBeVisible();
  await append(page, 'الفقرة الأولى.', ' لسان أول.');
  await append(tab, 'الفقرة الثالثة.', ' لسان ثان.');
  await saved(page);
  await saved(tab);
  await page.reload();
  await expect(body(page)).toContainText('لسان أول.');
  await expect(body(page)).toContainText('لسان ثان.');
  await page.context().close();
});
