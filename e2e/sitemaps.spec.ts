import { expect, test } from '@playwright/test';
import { locales } from '../i18n/locales';
import { languages, messages } from './pages';
import { all, only, parseXml, schemaFaults } from './xml';

const text = async (url: string) => (await fetch(url)).text();
const pathOf = (url: string) => new URL(url).pathname;

test('the index and every sitemap keep the schema, and name pictures that exist', async ({
  baseURL,
}) => {
  const index = await text(`${baseURL}/sitemap.xml`);
  expect(await schemaFaults(index, 'sitemap-index')).toEqual([]);
  const sitemaps = all(parseXml(index), 'sitemap').map((sitemap) => only(sitemap, 'loc'));
  expect(sitemaps.length).toBeGreaterThan(10);
  const pictures = new Set<string>();
  for (const sitemap of sitemaps) {
    const xml = await text(baseURL + pathOf(sitemap));
    expect(await schemaFaults(xml, 'sitemap-all'), sitemap).toEqual([]);
    for (const url of all(parseXml(xml), 'url')) {
      expect(only(url, 'loc')).toMatch(/^https?:\/\/[!-~]+$/);
      for (const image of all(url, 'image:image')) pictures.add(only(image, 'image:loc'));
    }
  }
  expect(pictures.size).toBeGreaterThan(20);
  for (const picture of pictures)
    expect((await fetch(baseURL + pathOf(picture))).status, picture).toBe(200);
});

test('the schema finds faults', async () => {
  const wrap = (inner: string) =>
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${inner}</urlset>`;
  const fine = '<loc>https://midad.example/ar</loc>';
  expect(await schemaFaults(wrap(`<url>${fine}</url>`), 'sitemap-all')).toEqual([]);
  for (const fault of [
    '<url/>',
    `<url>${fine}<lastmod>yesterday</lastmod></url>`,
    `<url>${fine}<unknown/></url>`,
    `<url>${fine}<image xmlns="http://www.google.com/schemas/sitemap-image/1.1"/></url>`,
    `<url>${fine}<news xmlns="http://www.google.com/schemas/sitemap-news/0.9"/></url>`,
  ])
    expect((await schemaFaults(wrap(fault), 'sitemap-all')).length, fault).toBeGreaterThan(0);
});

test('robots.txt names both sitemaps and keeps robots out of what is no reading page', async ({
  baseURL,
}) => {
  const robots = await text(`${baseURL}/robots.txt`);
  const sitemaps = [...robots.matchAll(/^Sitemap: (\S+)$/gm)].map(([, url = '']) => pathOf(url));
  expect(sitemaps).toEqual(['/sitemap.xml', '/sitemaps/news.xml']);
  for (const path of sitemaps) {
    const answer = await fetch(baseURL + path);
    expect(answer.status, path).toBe(200);
    expect(parseXml(await answer.text()).name, path).toMatch(/^(?:sitemapindex|urlset)$/);
  }
  for (const path of ['/desk', '/api/', '/ar/search', '/en/search'])
    expect(robots).toContain(`Disallow: ${path}\n`);
});

test('security.txt says whom to tell, and is good for months', async ({ baseURL }) => {
  const answer = await fetch(`${baseURL}/.well-known/security.txt`);
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  const body = await answer.text();
  expect(body).toMatch(/^Contact: (?:mailto:|https:\/\/)\S+$/m);
  const expires = Date.parse(/^Expires: (\S+)$/m.exec(body)?.[1] ?? '');
  expect(expires - Date.now()).toBeGreaterThan(100 * 86_400_000);
  expect(expires - Date.now()).toBeLessThan(365 * 86_400_000);
});

for (const locale of languages) {
  test(`the web manifest in ${locale} knows its language, and its icons are as large as it says`, async ({
    baseURL,
  }) => {
    const front = await text(`${baseURL}/${locale}`);
    const href = /<link rel="manifest" href="([^"]+)"/.exec(front)?.[1] ?? '';
    const answer = await fetch(baseURL + href);
    expect(answer.headers.get('content-type')).toContain('application/manifest+json');
    const manifest = await answer.json();
    expect(manifest).toMatchObject({
      lang: locale,
      dir: locales[locale].dir,
      name: messages[locale].Site.name,
      start_url: `/${locale}`,
    });
    expect(manifest.icons.map(({ purpose }: { purpose: string }) => purpose)).toContain('maskable');
    for (const { src, sizes } of manifest.icons) {
      const bytes = Buffer.from(await (await fetch(baseURL + src)).arrayBuffer());
      // The first chunk of a PNG says its width and height.
      expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, src).toBe(sizes);
    }
  });
}
