import { expect, test } from '@playwright/test';
import { languages, pageKinds } from './pages';

for (const locale of languages) {
  test(`no page kind in ${locale} asks for a script, sets a cookie or calls another site`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ baseURL, javaScriptEnabled: true });
    const page = await context.newPage();
    const requests: { url: string; type: string }[] = [];
    const complaints: string[] = [];
    page.on('request', (request) =>
      requests.push({ url: request.url(), type: request.resourceType() }),
    );
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    for (const [kind, path] of Object.entries(pageKinds(locale))) {
      await page.goto(path, { waitUntil: 'networkidle' });
      await expect(page.getByRole('heading', { level: 1 }), kind).toHaveCount(1);
    }
    expect(requests.length).toBeGreaterThan(40);
    expect(requests.filter(({ type }) => type === 'script')).toEqual([]);
    expect(
      requests.filter(({ url }) => new URL(url).origin !== new URL(baseURL ?? '').origin),
    ).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
    await context.close();
  });
}
