import { expect, test } from '@playwright/test';
import { languages, messages } from './pages';

for (const locale of languages)
  test(`sources in ${locale} are numbered, and lead there and back`, async ({ page }) => {
    const t = messages[locale].Article;
    await page.goto(`/${locale}/articles/how-much-sleep`);
    const sources = page.locator('[role=doc-endnotes]');
    await expect(sources.getByRole('heading')).toHaveText(locale === 'ar' ? 'المصادر' : 'Sources');
    await expect(sources.getByRole('listitem')).toHaveCount(2);
    const sign = page.getByLabel(t.noteReference.replace('{number}', '2'), { exact: true });
    await expect(sign).toHaveText('2');
    await sign.click();
    await expect(page).toHaveURL(/#note-2$/);
    await expect(page.locator('#note-2')).toBeInViewport();
    await expect(page.locator('#note-2 a').first()).toHaveAttribute('rel', /external/);
    await page.locator('#note-2 [role=doc-backlink]').click();
    await expect(page).toHaveURL(/#note-ref-2$/);
    await expect(sign).toBeInViewport();
  });

test('a source that is named twice has two ways back', async ({ page }) => {
  await page.goto('/ar/articles/how-the-security-council-votes');
  await expect(page.locator('[role=doc-noteref]')).toHaveText(['1', '1']);
  const back = page.locator('[role=doc-backlink]');
  await expect(back).toHaveCount(2);
  await back.last().click();
  await expect(page.locator('#note-ref-1-2')).toBeInViewport();
});
