import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { CHIEF, ensureChief, enter, SITE, words } from './desk-people';

const STORY = 'house-of-wisdom';
const RENAMED = 'the-house-of-wisdom';
/** It says «read also» about the story that is renamed. */
const CITING = 'algorithm-and-al-khwarizmi';

test.describe.configure({ mode: 'serial' });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const reader = (page: Page, address: string) => page.request.get(address, { maxRedirects: 0 });

test.beforeEach(async ({ page }) => {
  await ensureChief(page);
  await enter(page, 'ar', CHIEF);
});

test('a correction is published in one step, with its date and the right words', async ({
  page,
}) => {
  const { published, done, errors } = words('ar');
  await page.goto('/desk/ar?q=بيت الحكمة');
  await page
    .getByRole('link', { name: new RegExp(`^${published.open}: `) })
    .first()
    .click();
  await expect(page).toHaveURL(`/desk/ar/published/${STORY}`);
  await page.getByLabel(published.correctionText).first().fill('صُحح نص القصة.');
  await page.getByLabel(published.correctionTextEn).fill('The text was corrected.');
  await page.getByLabel(published.find).fill('عبارة لا وجود لها');
  await page.getByLabel(published.replace).fill('غيرها');
  await page.getByRole('button', { name: published.correct }).click();
  await expect(page.getByRole('alert')).toHaveText(errors['not-once']);
  const text = readFileSync(`${SITE}/content/articles/2026/11/${STORY}/ar.mdx`, 'utf8');
  const sentence = /^[\p{L}][^.\n«»*[\]]{30,}\./mu.exec(text.split('---')[2] ?? '')?.[0] ?? '';
  await page.getByLabel(published.correctionText).first().fill('صُحح نص القصة.');
  await page.getByLabel(published.correctionTextEn).fill('The text was corrected.');
  await page.getByLabel(published.find).fill(sentence);
  await page.getByLabel(published.replace).fill('جملة صحيحة.');
  await page.getByRole('button', { name: published.correct }).click();
  await expect(page.getByRole('status')).toContainText(done.corrected);
  const arabic = await (await reader(page, `/ar/articles/${STORY}`)).text();
  expect(arabic).toContain('صُحح نص القصة.');
  expect(arabic).toContain('جملة صحيحة.');
  expect(await (await reader(page, `/en/articles/${STORY}`)).text()).toContain(
    'The text was corrected.',
  );
});

for (const locale of ['ar', 'en'] as const) {
  test(`the first version says its section and its time in words, in ${locale}`, async ({
    page,
  }) => {
    const { history } = words(locale);
    const [field, name] = { ar: ['القسم', 'العالم'], en: ['Section', 'World'] }[locale];
    await page.goto(`/desk/${locale}/history/kremlin-rejects-temporary-truce`);
    const changes = page.getByRole('region', { name: history.changes });
    await expect(changes.locator(`dt:text-is("${field}") + dd`)).toContainText(` ${name} `);
    await expect(changes.getByText('2025-12-28T')).toHaveCount(0);
  });

  test(`the history says who changed which words, in ${locale}`, async ({ page }) => {
    const { history } = words(locale);
    await page.goto(`/desk/${locale}/history/${STORY}`);
    await expect(heading(page)).toHaveText(history.title);
    await expect(page.locator('ins').filter({ hasText: 'جملة صحيحة' })).toBeVisible();
    await expect(page.locator('del').first()).toBeVisible();
    await expect(page.locator('dd[lang=ar]').first()).toHaveAttribute('dir', 'rtl');
    const decoration = (tag: string) =>
      page
        .locator(tag)
        .first()
        .evaluate((own) => getComputedStyle(own).textDecorationLine);
    expect(await decoration('ins')).toBe('underline');
    expect(await decoration('del')).toBe('line-through');
    const rows = page.getByRole('listitem').filter({ has: page.getByRole('radio') });
    await expect(rows).toHaveCount(2);
    await rows.nth(1).getByRole('radio').nth(1).check();
    await rows.nth(0).getByRole('radio').nth(0).check();
    await page.getByRole('button', { name: history.compare }).click();
    await expect(page.locator('ins').filter({ hasText: 'جملة صحيحة' })).toBeVisible();
  });
}

test('an older version comes back into a draft, and not over what somebody wrote', async ({
  page,
}) => {
  const { history } = words('ar');
  await page.goto(`/desk/ar/history/${STORY}`);
  await page.getByRole('button', { name: /./ }).filter({ hasText: history.restore }).click();
  await expect(page).toHaveURL(/\/desk\/ar\/story\/[0-9a-z]{20}$/);
  await expect(page.getByText('جملة صحيحة.')).toHaveCount(0);
  expect(await (await reader(page, `/ar/articles/${STORY}`)).text()).toContain('جملة صحيحة.');
  await page.goto(`/desk/ar/history/${STORY}`);
  await page.getByRole('button', { name: /./ }).filter({ hasText: history.restore }).click();
  await expect(page.getByRole('alert')).toHaveText(words('ar').errors['draft-exists']);
});

test('a renamed story is found under both names, and others lead to the new one', async ({
  page,
}) => {
  const { published, done, errors } = words('ar');
  await page.goto(`/desk/ar/published/${STORY}`);
  const rename = async (slug: string) => {
    await page.getByLabel(published.newSlug).fill(slug);
    await page.getByRole('button', { name: published.renameSubmit }).click();
  };
  await rename('بيت-الحكمة');
  await expect(page.getByRole('alert')).toHaveText(errors['bad-slug']);
  await rename('florida-summit');
  await expect(page.getByRole('alert')).toHaveText(errors['slug-taken']);
  await rename(RENAMED);
  await expect(page.getByRole('status')).toContainText(done.renamed);
  for (const locale of ['ar', 'en'] as const) {
    const answer = await reader(page, `/${locale}/articles/${STORY}`);
    expect(answer.status()).toBe(308);
    expect(answer.headers().location).toContain(`/${locale}/articles/${RENAMED}`);
    expect((await reader(page, `/${locale}/articles/${RENAMED}`)).status()).toBe(200);
  }
  const citing = await (await reader(page, `/ar/articles/${CITING}`)).text();
  expect(citing).toContain(`/ar/articles/${RENAMED}`);
  expect(citing).not.toContain(`/ar/articles/${STORY}"`);
  await page.goto(`/desk/ar/history/${RENAMED}`);
  await expect(page.getByRole('listitem').filter({ has: page.getByRole('radio') })).toHaveCount(3);
});

test('the front page gets another lead, and no choice overwrites another one', async ({ page }) => {
  const { front, done, errors } = words('ar');
  await page.goto('/desk/ar/front');
  const first = page.getByRole('button', {
    name: new RegExp(`^${front.addOf.replace('{title}', '')}`),
  });
  await page.getByLabel(front.search).fill('قناه السويس');
  await page.getByLabel(front.place).selectOption(front.lead);
  await page.getByRole('button', { name: front.submit, exact: true }).click();
  const label = (await first.first().getAttribute('aria-label')) ?? '';
  const title = label.replace(front.addOf.replace('{title}', ''), '');
  await first.first().click();
  await expect(page.locator('#lead').getByText(title)).toBeVisible();
  await expect(page.getByText(front.changed)).toBeVisible();
  const secondary = page.locator('#secondary li');
  const second = await secondary.nth(1).getByRole('paragraph').first().textContent();
  await secondary.nth(1).getByRole('button').first().click();
  await expect(secondary.first()).toContainText(second ?? '');
  const stale = page.url();
  await page.getByRole('button', { name: front.publish }).click();
  await expect(page.getByRole('status')).toContainText(done.front);
  await expect(page.getByText(front.unchanged)).toBeVisible();
  await page.goto('/ar');
  await expect(page.locator('main a[href*="/articles/"]').first()).toContainText(title);
  const before = readFileSync(`${SITE}/content/front.yaml`, 'utf8');
  await page.goto(stale);
  await expect(page.getByText(front.stale)).toBeVisible();
  await page.getByRole('button', { name: front.publish }).click();
  await expect(page.getByRole('alert')).toHaveText(errors['stale-front']);
  expect(readFileSync(`${SITE}/content/front.yaml`, 'utf8')).toBe(before);
  await page.getByRole('link', { name: front.rebase }).click();
  await page.getByRole('button', { name: front.publish }).click();
  await expect(page.getByRole('status')).toContainText(done.front);
});

test.describe('with script', () => {
  test.use({ javaScriptEnabled: true });

  test('stories of the front page move by drag and by key', async ({ page }) => {
    await page.goto('/desk/ar/front');
    const items = page.locator('#secondary li');
    const titleOf = (index: number) => items.nth(index).locator('p').first().textContent();
    const [first, third] = [await titleOf(0), await titleOf(2)];
    await expect(items.first()).toHaveAttribute('draggable', 'true');
    await items.nth(2).dragTo(items.nth(0));
    await expect(items.first()).toContainText(third ?? '');
    await expect(items.nth(1)).toContainText(first ?? '');
    await items.nth(1).getByRole('button').first().focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(items.first()).toContainText(first ?? '');
    await page.goto('/ar');
  });
});

test('a withdrawn story is gone at once, or leads to another one', async ({ page }) => {
  const { published, done } = words('ar');
  await page.goto('/desk/ar/published/in-praise-of-the-correction');
  await page.getByRole('button', { name: published.continue }).click();
  await expect(page.getByText(published.confirmGone)).toBeVisible();
  expect((await reader(page, '/ar/articles/in-praise-of-the-correction')).status()).toBe(200);
  await page.getByRole('button', { name: published.confirm }).click();
  await expect(page.getByRole('status')).toContainText(done.unpublished);
  for (const locale of ['ar', 'en'] as const)
    expect((await reader(page, `/${locale}/articles/in-praise-of-the-correction`)).status()).toBe(
      410,
    );
  expect(await (await reader(page, '/ar')).text()).not.toContain('in-praise-of-the-correction');
  await page.goto('/desk/ar/published/how-much-sleep');
  await page.getByLabel(published.redirect, { exact: true }).check();
  await page.getByLabel(published.redirectSearch).fill('الخوارزمي');
  await page.getByRole('button', { name: published.continue }).click();
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: published.confirm }).click();
  await expect(page.getByRole('status')).toContainText(done.unpublished);
  const answer = await reader(page, '/ar/articles/how-much-sleep');
  expect(answer.status()).toBe(308);
  expect((await reader(page, answer.headers().location ?? '')).status()).toBe(200);
});

test('a withdrawn story can be opened again', async ({ page }) => {
  const { published } = words('ar');
  await page.goto('/desk/ar/published/in-praise-of-the-correction');
  await expect(page.getByText(published.notPublic)).toBeVisible();
  await page.getByRole('button', { name: published.edit }).click();
  await expect(page).toHaveURL(/\/desk\/ar\/story\//);
});

test('the log says in words who did what', async ({ page }) => {
  for (const locale of ['ar', 'en'] as const) {
    const { audit } = words(locale);
    await page.goto(`/desk/${locale}/audit`);
    await expect(heading(page)).toHaveText(audit.title);
    const rows = page.getByRole('listitem');
    for (const action of ['unpublish', 'rename', 'correct'] as const) {
      const [before = ''] = audit[action].split('<');
      await expect(rows.filter({ hasText: before.trim() }).first()).toBeVisible();
    }
    await expect(rows.filter({ hasText: audit.front }).first()).toBeVisible();
    await expect(rows.filter({ hasText: audit['sign-in'] }).first()).toContainText(CHIEF);
    await expect(page.locator('main')).not.toContainText(/[{}]/);
  }
});

test('knows no story that does not exist, and takes no address for one', async ({ page }) => {
  for (const slug of ['no-such-story', '..%2Fx', '%D8%A8%D9%8A%D8%AA', '--help', 'a%00b'])
    for (const kind of ['published', 'history'])
      expect((await page.request.get(`/desk/ar/${kind}/${slug}`)).status()).toBe(404);
});
