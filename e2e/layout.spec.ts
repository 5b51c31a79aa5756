import { expect, test } from '@playwright/test';
import { languages, messages, pageKinds } from './pages';

for (const locale of languages) {
  const direction = locale === 'ar' ? 'rtl' : 'ltr';
  const t = messages[locale];

  test.describe(`pages in ${locale}`, () => {
    test(`run ${direction} on every page kind, by computed style`, async ({ page }) => {
      for (const [kind, path] of Object.entries(pageKinds(locale))) {
        await page.goto(path);
        await expect(page.locator('html'), kind).toHaveAttribute('lang', locale);
        await expect(page.locator('html'), kind).toHaveCSS('direction', direction);
        await expect(page.locator('h1'), kind).toHaveCSS('direction', direction);
      }
    });

    test('put accents on the inline start', async ({ page }) => {
      await page.goto(`/${locale}/articles/suez-canal-in-numbers`);
      const box = page.locator('aside').filter({ hasText: t.Article.keyPoints }).first();
      await expect(box).toHaveCSS(
        locale === 'ar' ? 'border-right-width' : 'border-left-width',
        '4px',
      );
      await expect(box).toHaveCSS(
        locale === 'ar' ? 'border-left-width' : 'border-right-width',
        '0px',
      );
    });

    test('fit a screen of 320 pixels', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      for (const [kind, path] of Object.entries(pageKinds(locale))) {
        await page.goto(path);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth),
          kind,
        ).toBeLessThanOrEqual(320);
      }
    });

    test('lose nothing when text is twice as large', async ({ page }) => {
      for (const [kind, path] of Object.entries(pageKinds(locale))) {
        await page.goto(path);
        await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
        const width = page.viewportSize()?.width ?? 0;
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth),
          kind,
        ).toBeLessThanOrEqual(width);
        await expect(page.getByRole('heading', { level: 1 }), kind).toHaveCount(1);
      }
    });

    test('draw words of Arabic joined: no letter spacing, no slant, no capitals', async ({
      page,
    }) => {
      await page.goto(`/${locale}/articles/arabic-on-screen`);
      const styles = await page.locator(':lang(ar)').evaluateAll((nodes) =>
        nodes.map((node) => {
          const { letterSpacing, fontStyle, textTransform, textAlign } = getComputedStyle(node);
          return [letterSpacing, fontStyle, textTransform, textAlign].join(' ');
        }),
      );
      expect(styles.length).toBeGreaterThan(0);
      expect(
        [...new Set(styles)].filter(
          (style) =>
            !/^normal normal none (?:start|center|-webkit-match-parent|right)$/.test(style),
        ),
      ).toEqual([]);
    });

    test('print the story without menus', async ({ page }) => {
      await page.goto(`/${locale}/articles/suez-canal-in-numbers`);
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('.story-body p').first()).toBeVisible();
      await expect(page.getByRole('navigation')).toHaveCount(0);
      await expect(page.getByRole('contentinfo')).toHaveCount(0);
      await expect(page.locator('body')).toHaveCSS('color', 'rgb(0, 0, 0)');
    });

    test('can be walked by keyboard, with focus always in sight', async ({ page }) => {
      await page.goto(`/${locale}/articles/kremlin-rejects-temporary-truce`);
      await page.keyboard.press('Tab');
      const skip = page.getByRole('link', { name: t.Header.skip });
      await expect(skip).toBeFocused();
      await expect(skip).toBeInViewport();
      await page.keyboard.press('Enter');
      await expect(page.locator('#content')).toBeFocused();
      for (let step = 0; step < 20; step++) {
        await page.keyboard.press('Tab');
        const focus = page.locator(':focus');
        await expect(focus).toBeInViewport();
        const { outline, height } = await focus.evaluate((node) => ({
          outline: Number.parseFloat(getComputedStyle(node).outlineWidth),
          height: node.getBoundingClientRect().height,
        }));
        expect(outline).toBeGreaterThanOrEqual(2);
        expect(height).toBeGreaterThanOrEqual(24);
      }
    });
  });
}
