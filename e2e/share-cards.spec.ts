import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { languages, sitemapPaths } from './pages';

const CARD = /\/cards\/(?:ar|en)\/[a-z0-9-]+\.[0-9a-f]{10}\.jpg/;
const property = (html: string, name: string) =>
  new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1];

for (const locale of languages) {
  test(`every story in ${locale} has a share card of its own, in the page and in the edition`, async ({
    baseURL,
  }) => {
    const stories = (await sitemapPaths(baseURL ?? '')).filter((path) =>
      path.startsWith(`/${locale}/articles/`),
    );
    expect(stories.length).toBeGreaterThan(20);
    const cards = new Set<string>();
    for (const story of stories) {
      const html = await (await fetch(baseURL + story)).text();
      const address = property(html, 'og:image') ?? '';
      const path = CARD.exec(address)?.[0] ?? '';
      expect(path, story).toContain(`/cards/${locale}/${story.split('/').at(-1)}.`);
      expect(property(html, 'twitter:card'), story).toBe('summary_large_image');
      expect(property(html, 'og:image:width'), story).toBe('1200');
      expect(html.split(address).length, story).toBeGreaterThan(2);
      cards.add(path);
      const answer = await fetch(baseURL + path);
      expect(answer.status, path).toBe(200);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(bytes.length, path).toBeLessThan(300_000);
      expect(await sharp(bytes).metadata(), path).toMatchObject({
        format: 'jpeg',
        width: 1200,
        height: 630,
      });
      expect(readFileSync(`out${path}`).equals(bytes), path).toBe(true);
    }
    expect(cards.size).toBe(stories.length);
  });
}

test('an older name leads to the card as it is; what is no story has none', async ({ baseURL }) => {
  const ask = (path: string) => fetch(baseURL + path, { redirect: 'manual' });
  const older = await ask('/cards/ar/how-much-sleep.0123456789.jpg');
  expect(older.status).toBe(302);
  const path = older.headers.get('location') ?? '';
  expect(path).toMatch(CARD);
  expect((await ask(path)).headers.get('cache-control')).toContain('immutable');
  for (const none of [
    '/cards/ar/no-such-story.0123456789.jpg',
    '/cards/en/star-names-from-arabic.0123456789.jpg',
    '/cards/ar/..%2f..%2fstore.0123456789.jpg',
    '/cards/ar/how-much-sleep.jpg',
    '/cards/ar/',
  ])
    expect((await ask(none)).status, none).toBe(404);
});
