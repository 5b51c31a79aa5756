import { expect, test } from '@playwright/test';
import { languages, messages } from './pages';

for (const locale of languages) {
  const t = messages[locale];

  test.describe(`the archive in ${locale}`, () => {
    test('leads from the footer by year and month to a day and its stories', async ({ page }) => {
      await page.goto(`/${locale}`);
      await page.getByRole('contentinfo').getByRole('link', { name: t.Footer.archive }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.Archive.title);
      await page.getByRole('heading', { level: 2 }).getByRole('link', { name: '2025' }).click();
      await expect(page).toHaveURL(`/${locale}/archive/2025`);
      await page.locator('caption a').first().click();
      await expect(page).toHaveURL(`/${locale}/archive/2025-12`);
      const day = page.locator('.calendar a').first();
      await expect(day).toHaveAttribute('href', `/${locale}/archive/2025-12-28`);
      await day.click();
      await expect(page.locator('main article h3 a').first()).toHaveAttribute(
        'href',
        /\/articles\//,
      );
      await expect(page.locator('main article')).toHaveCount(2);
    });

    test('counts in a calendar what the days hold', async ({ page }) => {
      await page.goto(`/${locale}/archive/2026-11`);
      const days = page.locator('.calendar a');
      const counts = await days.locator('small').allTextContents();
      const hrefs = await days.evaluateAll((links) =>
        links.map((link) => link.getAttribute('href') ?? ''),
      );
      expect(hrefs.length).toBeGreaterThan(3);
      for (const [index, href] of hrefs.entries()) {
        await page.goto(href);
        await expect(page.locator('main article')).toHaveCount(Number(counts[index]));
      }
    });

    test('has neighbours that lead to each other', async ({ page }) => {
      for (const date of ['2026', '2026-10', '2026-11-05']) {
        const first = `/${locale}/archive/${date}`;
        const answer = await page.goto(first);
        if (answer?.status() === 404) continue;
        await page.locator('a[rel=next]').click();
        expect(new URL(page.url()).pathname).not.toBe(first);
        await page.locator('a[rel=prev]').click();
        await expect(page).toHaveURL(first);
      }
    });

    test('begins a week with Sunday, on the right in Arabic', async ({ page }) => {
      await page.goto(`/${locale}/archive/2026-11`);
      const [first, last] = await Promise.all([
        page.locator('.calendar th').first().boundingBox(),
        page.locator('.calendar th').last().boundingBox(),
      ]);
      expect(await page.locator('.calendar th').first().getAttribute('abbr')).toBe(
        locale === 'ar' ? 'الأحد' : 'Sunday',
      );
      const isRightToLeft = (first?.x ?? 0) > (last?.x ?? 0);
      expect(isRightToLeft).toBe(locale === 'ar');
    });
  });

  test(`corrections in ${locale} are listed with their stories`, async ({ page }) => {
    await page.goto(`/${locale}/corrections`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.Corrections.title);
    const first = page
      .locator('main ol > li')
      .filter({ has: page.locator('time') })
      .first();
    await expect(first.locator('time')).toHaveAttribute('datetime', /^2026-09-21/);
    await first.getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/articles/how-much-sleep#correction-\\d+$`));
    await expect(page.locator('[id^=correction-]')).toBeInViewport();
  });

  test(`topics in ${locale} stand below their kind`, async ({ page }) => {
    await page.goto(`/${locale}/topics`);
    for (const kind of locale === 'ar'
      ? ['أشخاص', 'أماكن', 'مؤسسات', 'موضوعات']
      : ['People', 'Places', 'Organisations', 'Subjects'])
      await expect(page.getByRole('heading', { level: 2, name: kind })).toBeVisible();
    await page
      .locator('main')
      .getByRole('link', { name: locale === 'ar' ? 'ابن الهيثم' : 'Ibn al-Haytham' })
      .click();
    const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
    const about = blocks.map((text) => JSON.parse(text)).find((data) => data.about)?.about;
    expect(about).toMatchObject({
      '@type': 'Person',
      name: locale === 'ar' ? 'ابن الهيثم' : 'Ibn al-Haytham',
    });
    expect(about.alternateName).toContain('Alhazen');
  });
}

test.describe('dates that are none', () => {
  const dates = [
    ...['0000', '9999', '2026-00', '2026-13', '2026-2', '2026-02-30', '2026-11-31', '2026-1-1'],
    ...['٢٠٢٦', '20260101', '2026-11-27T00:00', '2026-11-', '-2026', '2026/11', '2026-11/1', '1e3'],
    ...['..%2f..%2fetc%2fpasswd', '%00', '%E0%A4%A', '2026%2F11', 'constructor'],
    ...[`${'9'.repeat(300)}`, '2026-11-27/history', '%32%30%32%36-13'],
  ];
  for (const locale of languages)
    test(`are not found in ${locale}`, async ({ baseURL }) => {
      for (const date of dates) {
        const answer = await fetch(`${baseURL}/${locale}/archive/${date}`, { redirect: 'manual' });
        expect(answer.status, date).toBe(404);
      }
      for (const rest of [
        '2026',
        '2026/0',
        '2026/99',
        '1999/1',
        '2026/1/2',
        '2026/01',
        'x/1',
        '%2e%2e/1',
      ]) {
        const answer = await fetch(`${baseURL}/${locale}/corrections/${rest}`, {
          redirect: 'manual',
        });
        expect(answer.status, rest).toBe(404);
      }
    });

  test('another spelling of an address moves to the address', async ({ baseURL }) => {
    for (const date of ['%32026', '2026%0a', '2026،']) {
      const answer = await fetch(`${baseURL}/ar/archive/${date}`, { redirect: 'manual' });
      expect([answer.status, answer.headers.get('location')]).toEqual([308, '/ar/archive/2026']);
    }
  });
});
