import { expect, type Page, test } from '@playwright/test';
import { languages, messages } from './pages';

const t = (locale: 'ar' | 'en') => messages[locale].Search;
const results = (page: Page) => page.locator('.search-result');

async function lookFor(page: Page, locale: 'ar' | 'en', words: string): Promise<void> {
  await page.goto(`/${locale}/search`);
  await page.getByRole('searchbox', { name: t(locale).label }).fill(words);
  await page.getByRole('button', { name: t(locale).submit, exact: true }).click();
  await expect(page.getByRole('status')).toContainText(words);
}

for (const locale of languages) {
  test(`in ${locale} a reader gets from the front page to a story by its words`, async ({
    page,
  }) => {
    const words = { ar: 'الكرملين', en: 'Kremlin' }[locale];
    await page.goto(`/${locale}`);
    const box = page.getByRole('searchbox', { name: messages[locale].Header.searchLabel });
    await box.fill(words);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/${locale}/search\\?q=`));
    await expect(page).toHaveTitle(new RegExp(words));
    await expect(page.getByRole('searchbox')).toHaveValue(words);
    const first = results(page).first();
    await expect(first.locator('mark').first()).toBeVisible();
    await first.getByRole('link').click();
    await expect(page).toHaveURL(`/${locale}/articles/kremlin-rejects-temporary-truce`);
  });

  test(`in ${locale} nothing found leads to something else`, async ({ page }) => {
    await lookFor(page, locale, 'zzqqxx');
    await expect(results(page)).toHaveCount(0);
    await expect(page.getByText(t(locale).nothing)).toBeVisible();
    await expect(page.getByRole('heading', { name: t(locale).topicsToTry })).toBeVisible();
    await expect(page.getByRole('heading', { name: t(locale).latest })).toBeVisible();
  });

  test(`in ${locale} what is chosen narrows the results down and stays chosen`, async ({
    page,
  }) => {
    const [words, section] = { ar: ['عام', 'علوم'], en: ['years', 'Science'] }[locale] as [
      string,
      string,
    ];
    await lookFor(page, locale, words);
    const all = await results(page).count();
    expect(all).toBeGreaterThan(1);
    await page.getByRole('combobox', { name: t(locale).section }).selectOption({ label: section });
    await page
      .getByRole('combobox', { name: t(locale).order })
      .selectOption({ label: t(locale).newest });
    await page.getByRole('button', { name: t(locale).submit, exact: true }).click();
    await expect(page).toHaveURL(/section=science&.*sort=newest/);
    await expect(page.getByRole('combobox', { name: t(locale).section })).toHaveValue('science');
    await expect(page.getByRole('searchbox')).toHaveValue(words);
    const times = await results(page)
      .locator('time')
      .evaluateAll((own) => own.map((time) => time.getAttribute('datetime') ?? ''));
    expect(times.length).toBeGreaterThan(0);
    expect(times).toEqual(times.toSorted().reverse());
    for (const where of await results(page).locator('.search-where').allTextContents())
      expect(where).toContain(section);
  });
}

for (const [typed, slug] of [
  ['الكرملن', 'kremlin-rejects-temporary-truce'],
  ['اوكرانيا', 'kremlin-rejects-temporary-truce'],
  ['ترمب', 'florida-summit'],
  ['لقناة السويس', 'suez-canal-in-numbers'],
  ['قناه السويس', 'suez-canal-in-numbers'],
  ['كأسُ العالَم', 'world-cup-finals-in-scores'],
] as const) {
  test(`finds a story by «${typed}»`, async ({ page }) => {
    await page.goto(`/ar/search?q=${encodeURIComponent(typed)}`);
    const links = results(page).getByRole('link');
    await expect(links.first()).toBeVisible();
    const hrefs = await links.evaluateAll((own) => own.map((link) => link.getAttribute('href')));
    expect(hrefs.slice(0, 5)).toContain(`/ar/articles/${slug}`);
  });
}

test('says what a misspelt word was taken for', async ({ page }) => {
  await page.goto(`/ar/search?q=${encodeURIComponent('الكرملن')}`);
  await expect(page.getByText(t('ar').shownFor)).toBeVisible();
  await expect(page.getByRole('link', { name: 'الكرملين', exact: true })).toBeVisible();
});

test('asks about no misspelt word where a filter leaves the right one without stories', async ({
  page,
}) => {
  await page.goto(`/ar/search?q=${encodeURIComponent('الكرملن')}&section=health`);
  await expect(page.getByRole('link', { name: t('ar').withoutFilters })).toBeVisible();
  await expect(page.getByText(t('ar').didYouMean)).toHaveCount(0);
  await expect(page.getByText(t('ar').shownFor)).toHaveCount(0);
  await expect(results(page)).toHaveCount(0);
});

test('a page behind the last one shows the last one', async ({ page }) => {
  await page.goto('/en/search?q=Kremlin&page=9');
  await expect(results(page).first()).toBeVisible();
});

test('the other language searches for the same words', async ({ page }) => {
  await page.goto('/en/search?q=Kremlin');
  await page.getByRole('link', { name: messages.en.Header.switchLanguage }).click();
  await expect(page).toHaveURL('/ar/search?q=Kremlin');
});

test('what a reader typed is a text, whatever it is', async ({ page, request }) => {
  const hostile = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' OR 1=1 --",
    '"; DROP TABLE stories; --',
    'title:x NEAR(y) * ^',
    '(((((((((((((',
    '\u202Eمقلوب\u202C\u2066\u2069',
    '\u0000\u0007\u001b[31m',
    '😀👨‍👩‍👧‍👦🏳️‍🌈',
    '_s_world _xالكرملين',
    '%00%ff',
    'a'.repeat(1500),
    '.*+?^$()|[]{}\\',
  ];
  for (const text of hostile) {
    const answer = await request.get(
      `/ar/search?q=${encodeURIComponent(text)}&page=9e9&section=..%2F&topic=<&period=x`,
    );
    expect(answer.status(), text).toBe(200);
    const html = await answer.text();
    expect(html, text).not.toMatch(/<script(?! type="application\/ld\+json")|<img src=x/);
    expect(['\u0007', '\u001b', '\u202E', '\u2066'].filter((own) => html.includes(own))).toEqual(
      [],
    );
    expect(answer.headers()['content-security-policy']).toContain("script-src 'none'");
    expect(answer.headers()['set-cookie']).toBeUndefined();
  }
  const long = await request.get(`/ar/search?q=${'%D9%82'.repeat(10_000)}`).catch(() => undefined);
  expect([undefined, 400, 414, 431]).toContain(long?.status());
  await page.goto(`/ar/search?q=${encodeURIComponent('<b>قمر</b>')}`);
  await expect(page.getByRole('status')).toContainText('<b>قمر</b>');
});

test('result pages are in no search engine’s index', async ({ request }) => {
  const html = await (await request.get('/ar/search?q=%D9%82%D9%85%D8%B1')).text();
  expect(html).toContain('<meta name="robots" content="noindex');
});
