import { expect, test } from '@playwright/test';
import { languages, messages } from './pages';

for (const locale of languages) {
  const t = messages[locale];

  test.describe(`a reader in ${locale}`, () => {
    test('opens the front page and finds a lead, other stories, sections and opinion', async ({
      page,
    }) => {
      await page.goto(`/${locale}`);
      await expect(page).toHaveTitle(t.Site.name);
      await expect(
        page.locator('main article').first().getByRole('heading', { level: 2 }),
      ).toBeVisible();
      expect(
        await page.getByRole('region', { name: t.Front.top }).getByRole('article').count(),
      ).toBeGreaterThanOrEqual(4);
      await expect(
        page.getByRole('heading', { level: 2, name: t.Front.opinion, exact: true }),
      ).toBeVisible();
      expect(await page.locator('main article').count()).toBeGreaterThan(15);
    });

    test('shows every story on the front page once', async ({ page }) => {
      await page.goto(`/${locale}`);
      const links = page.locator('main article a[href*="/articles/"]');
      const all = await links.evaluateAll((nodes) =>
        nodes.map((node) => node.getAttribute('href')),
      );
      const latest = page
        .getByRole('region', { name: t.Front.latest })
        .locator('a[href*="/articles/"]');
      const repeated = await latest.evaluateAll((nodes) =>
        nodes.map((node) => node.getAttribute('href')),
      );
      const placed = all.filter((href) => !repeated.includes(href));
      expect(new Set(placed).size).toBe(placed.length);
    });

    test('walks from a section to a story, its topic and its author', async ({ page }) => {
      await page.goto(`/${locale}`);
      const sections = page.getByRole('navigation', { name: t.Header.sections });
      await sections.getByRole('link').nth(2).click();
      await expect(page).toHaveURL(`/${locale}/sections/science`);
      await expect(sections.getByRole('link').nth(2)).toHaveAttribute('aria-current', 'true');
      await page.locator('main article').first().getByRole('link').click();
      await expect(page).toHaveURL(new RegExp(`/${locale}/articles/`));
      const headline = await page.getByRole('heading', { level: 1 }).textContent();
      await page
        .getByRole('navigation', { name: t.Article.topics })
        .getByRole('link')
        .first()
        .click();
      await expect(page).toHaveURL(new RegExp(`/${locale}/topics/`));
      await page
        .locator('main')
        .getByRole('link', { name: headline ?? '' })
        .click();
      await page.locator('a[rel="author"]').click();
      await expect(page).toHaveURL(`/${locale}/authors/science-desk`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });

    test('pages through older stories and back, unless the head shows them all', async ({
      page,
    }) => {
      await page.goto(`/${locale}/latest`);
      const pages = page.getByRole('navigation', { name: t.List.pages });
      if (locale === 'en') {
        await expect(pages).toHaveCount(0);
        await expect(page.getByRole('article')).toHaveCount(25);
        return;
      }
      await pages.getByRole('link', { name: t.List.older }).click();
      await expect(page).toHaveURL(/\/latest\/\d{4}-\d{2}\/\d+$/);
      await expect(page.getByRole('heading', { level: 1 })).toContainText(/20\d\d/);
      await expect(page.getByRole('article').first()).toBeVisible();
      const newer = pages.getByRole('link', { name: t.List.newer });
      // Each step waits for its page: a link counted between two pages is not there yet.
      while (/\/\d+$/.test(page.url())) {
        const leftBehind = page.url();
        await newer.click();
        await expect(page).not.toHaveURL(leftBehind);
      }
      await expect(page).toHaveURL(`/${locale}/latest`);
    });

    test('follows the breadcrumbs to the front page', async ({ page }) => {
      await page.goto(`/${locale}/articles/kremlin-rejects-temporary-truce`);
      await page
        .getByRole('navigation', { name: t.Breadcrumbs.label })
        .getByRole('link', { name: t.Breadcrumbs.home })
        .click();
      await expect(page).toHaveURL(`/${locale}`);
    });

    test('reads the newspaper’s policies from the footer', async ({ page }) => {
      await page.goto(`/${locale}`);
      const footer = page
        .getByRole('contentinfo')
        .getByRole('navigation', { name: t.Footer.newspaper });
      await expect(footer.getByRole('link')).toHaveCount(9);
      await footer.getByRole('link').nth(3).click();
      await expect(page).toHaveURL(`/${locale}/about/corrections-policy`);
      await expect(page.locator('.story-body p').first()).toBeVisible();
    });

    test('finds a way on from an address that leads nowhere', async ({ page }) => {
      const answer = await page.goto(`/${locale}/articles/no-such-story`);
      expect(answer?.status()).toBe(404);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.NotFound.title);
      await expect(
        page.getByRole('region', { name: t.NotFound.latest }).getByRole('article'),
      ).toHaveCount(4);
      await page.locator('main').getByRole('link', { name: t.NotFound.home }).click();
      await expect(page).toHaveURL(`/${locale}`);
    });

    test('sees a dated correction on the story', async ({ page }) => {
      await page.goto(`/${locale}/articles/how-much-sleep`);
      const corrections = page.getByRole('region', { name: t.Article.corrections });
      await expect(corrections.locator('time')).toHaveAttribute('datetime', /^2026-/);
    });
  });
}

test('a story without English says so, and offers the Arabic story and the English front page', async ({
  page,
}) => {
  const { ar, en } = messages;
  await page.goto('/ar/articles/star-names-from-arabic');
  const headline = await page.getByRole('heading', { level: 1 }).textContent();
  await expect(page.getByText(ar.Article.arabicOnly)).toBeVisible();
  await page.getByRole('link', { name: ar.Header.switchLanguage, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.Untranslated.title);
  await expect(page.locator('main [lang="ar"]')).toHaveText(headline ?? '');
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  await page.locator('main').getByRole('link', { name: en.Untranslated.frontPage }).click();
  await expect(page).toHaveURL('/en');
});

test.describe('mangled addresses lead to the right one', () => {
  for (const [mangled, path] of [
    ['/', '/ar'],
    ['/ar/articles/florida-summit،', '/ar/articles/florida-summit'],
    ['/ar/articles/florida-summit».', '/ar/articles/florida-summit'],
    ['/ar/articles/florida-summit\u200f', '/ar/articles/florida-summit'],
    ['/ar/sections/science/', '/ar/sections/science'],
  ] as const) {
    test(encodeURI(mangled), async ({ page }) => {
      await page.goto(encodeURI(mangled));
      await expect(page).toHaveURL(path);
    });
  }
});
