import { expect, test } from '@playwright/test';
import { axeFaults, htmlFaults } from './page-faults';
import { languages, pageKinds } from './pages';

for (const locale of languages) {
  test(`every page kind in ${locale} is valid HTML`, async ({ page }) => {
    for (const [kind, path] of Object.entries(pageKinds(locale)))
      expect(await htmlFaults(await (await page.request.get(path)).text()), kind).toEqual([]);
  });

  test(`axe finds nothing on any page kind in ${locale}`, async ({
    browser,
    baseURL,
    viewport,
  }) => {
    // Twenty pages, each looked through as a whole.
    test.setTimeout(120_000);
    const context = await browser.newContext({
      baseURL,
      viewport,
      javaScriptEnabled: true,
      bypassCSP: true,
    });
    const page = await context.newPage();
    for (const [kind, path] of Object.entries(pageKinds(locale))) {
      await page.goto(path);
      const { passes, faults } = await axeFaults(page);
      expect(passes, kind).toBeGreaterThan(20);
      expect(faults, kind).toEqual([]);
    }
    await context.close();
  });
}
