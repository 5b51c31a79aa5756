import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { messages } from './pages';

const PATH = '/articles/kremlin-rejects-temporary-truce';
const { ar, en } = messages;

/** The story as it was given: every line that is not empty. */
const lines = readFileSync('e2e/first-story.ar.txt', 'utf8')
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '');

test.describe('the first story', () => {
  test.beforeEach(({ page }) => page.goto(`/ar${PATH}`));

  test('reads exactly as it was written, line by line', async ({ page }) => {
    const article = page.locator('article').first();
    const shown = [
      await article.locator('h1').textContent(),
      await article.locator('header p').first().textContent(),
      ...(await article
        .locator('.story-body')
        .locator('> h2, > p, > aside p, > aside a')
        .allTextContents()),
    ];
    expect(shown.map((text) => text?.trim())).toEqual(lines);
  });

  test('keeps headings as headings and paragraphs as paragraphs', async ({ page }) => {
    const headings = await page.locator('.story-body > h2').allTextContents();
    expect(headings).toHaveLength(8);
    expect(headings[0]).toBe(lines[2]);
    await expect(page.locator('.story-body > p')).toHaveCount(8);
  });

  test('leads on by its «اقرأ أيضًا» link', async ({ page }) => {
    const aside = page.getByRole('complementary', { name: ar.Article.readAlso });
    await aside.getByRole('link').click();
    await expect(page).toHaveURL(/\/ar\/articles\/florida-summit$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      lines[lines.indexOf('اقرأ أيضًا') + 1] ?? '',
    );
  });

  test('switches to English, lands on the summary of the same story, and comes back', async ({
    page,
  }) => {
    await page.getByRole('link', { name: ar.Header.switchLanguage, exact: true }).click();
    await expect(page).toHaveURL(`/en${PATH}`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByText(en.Article.summaryOnly)).toBeVisible();
    await page.getByRole('link', { name: en.Article.readFull }).click();
    await expect(page).toHaveURL(`/ar${PATH}`);
    await page.goBack();
    await page.getByRole('link', { name: en.Header.switchLanguage, exact: true }).click();
    await expect(page).toHaveURL(`/ar${PATH}`);
  });

  test('tells when it was published, in a named zone, and how long it takes to read', async ({
    page,
  }) => {
    const header = page.locator('article header');
    await expect(header).toContainText(`${ar.Article.published} 28 ديسمبر 2025، 21:00`);
    await expect(header).toContainText(ar.Article.zone);
    await expect(header).toContainText('دقيقتان للقراءة');
    await expect(header.locator('time').first()).toHaveAttribute(
      'datetime',
      /^2025-12-28T18:00:00/,
    );
  });

  test('has headings that can be linked to', async ({ page }) => {
    await page.goto(`/ar${PATH}#${encodeURIComponent('تفاصيل-الاتصال-الهاتفي')}`);
    await expect(page.locator('h2:target')).toHaveText('تفاصيل الاتصال الهاتفي');
  });

  test('goes on to related stories, the editors’ choice first', async ({ page }) => {
    const related = page.getByRole('region', { name: ar.Article.related });
    await expect(related.getByRole('article')).toHaveCount(4);
    await expect(related.getByRole('link').first()).toHaveAttribute(
      'href',
      '/ar/articles/florida-summit',
    );
  });

  test('can be shared without a script', async ({ page }) => {
    const share = page.getByRole('navigation', { name: ar.Article.share });
    const href = await share.getByRole('link', { name: 'WhatsApp' }).getAttribute('href');
    expect(decodeURIComponent(href ?? '')).toContain(PATH);
  });
});
