import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { readFeed } from './feed-faults';
import { all, only, parseXml, schemaFaults } from './xml';

const SLUG = 'a-story-for-feeds';
const FOLDER = `test-results/site/content/articles/2026/11/${SLUG}`;
/** Newer than any story that another test has just published. */
const PUBLISHED = new Date(Math.floor(Date.now() / 1000) * 1000 - 2000);
const FEEDS = ['/ar/feeds/latest', '/ar/feeds/section.science', '/ar/feeds/author.science-desk'];

test.describe.configure({ mode: 'serial' });
test.afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

function save(title: string, publishedAt = PUBLISHED, status = 'published'): void {
  mkdirSync(FOLDER, { recursive: true });
  const front = [
    `title: '${title}'`,
    "summary: 'قصة تصل إلى قراء الموجزات.'",
    'section: science',
    'label: news',
    `status: ${status}`,
    `publishedAt: ${publishedAt.toISOString()}`,
    'authors: [science-desk]',
  ];
  writeFileSync(
    path.join(FOLDER, 'ar.mdx'),
    `---\n${front.join('\n')}\n---\n\nانتهت 3-1 بلغة C++ اليوم.\n`,
  );
}

const text = async (url: string) => (await fetch(url)).text();
const soon = { timeout: 10_000 };

test('a published story is in every feed of its lists and in the news sitemap, without a build', async ({
  baseURL,
}) => {
  for (const feed of FEEDS)
    for (const format of ['rss', 'atom', 'json'])
      expect(await text(`${baseURL}${feed}.${format}`)).not.toContain(SLUG);
  save('NASA تعلن نتيجة 3-1');
  for (const feed of FEEDS)
    for (const format of ['rss', 'atom', 'json']) {
      const address = `${baseURL}${feed}.${format}`;
      await expect.poll(() => text(address), { ...soon, message: address }).toContain(SLUG);
      const { ids, titles, html } = readFeed[format]?.(await text(address), 'ar') ?? {
        ids: [],
        titles: [],
        html: [],
      };
      expect(new URL(ids[0] ?? '').pathname).toBe(`/ar/articles/${SLUG}`);
      expect(titles[0]).toBe('\u200f\u2066NASA\u2069 تعلن نتيجة \u20663-1\u2069');
      expect(html[0]).toContain('<p>انتهت \u20663-1\u2069 بلغة \u2066C++\u2069 اليوم.</p>');
    }
  const xml = await text(`${baseURL}/sitemaps/news.xml`);
  expect(await schemaFaults(xml, 'sitemap-all')).toEqual([]);
  const own = all(parseXml(xml), 'url').find((url) => only(url, 'loc').endsWith(`/${SLUG}`));
  const news = all(own ?? parseXml(xml), 'news:news')[0] ?? parseXml(xml);
  expect(only(news, 'news:title')).toBe('NASA تعلن نتيجة 3-1');
  expect(only(news, 'news:publication_date')).toBe(PUBLISHED.toISOString());
});

test('the sitemap of a past month is not even made anew', async ({ baseURL }) => {
  const read = async () => {
    const answer = await fetch(`${baseURL}/sitemaps/2026-10.xml`);
    return [answer.status, answer.headers.get('last-modified'), await answer.text()];
  };
  await expect.poll(async () => (await read())[1], soon).toBeTruthy();
  const before = await read();
  save('عنوان ثالث');
  await expect.poll(() => text(`${baseURL}/ar/feeds/latest.rss`), soon).toContain('عنوان ثالث');
  expect(await read()).toEqual(before);
});

test('another title is the same entry, under the same id', async ({ baseURL }) => {
  const address = `${baseURL}/ar/feeds/section.science.atom`;
  const before = readFeed.atom?.(await text(address), 'ar').ids;
  save('عنوان آخر للقصة');
  await expect.poll(() => text(address), soon).toContain('عنوان آخر للقصة');
  expect(readFeed.atom?.(await text(address), 'ar').ids).toEqual(before);
});

test('a story leaves the news sitemap when it is two days old, though nobody publishes', async ({
  baseURL,
}) => {
  test.slow();
  const lifetime = 15_000;
  save('عنوان آخر للقصة', new Date(Date.now() - 48 * 3_600_000 + lifetime));
  const news = () => text(`${baseURL}/sitemaps/news.xml`);
  const dated = async () =>
    /<news:publication_date>/.test(await news()) && (await news()).includes(SLUG);
  await expect.poll(dated, soon).toBe(true);
  await expect.poll(dated, { timeout: lifetime + 5000 }).toBe(false);
  expect(await text(`${baseURL}/ar/feeds/section.science.rss`)).toContain(SLUG);
});

test('a withdrawn story is in no feed and no sitemap', async ({ baseURL }) => {
  save('عنوان آخر للقصة', PUBLISHED, 'withdrawn');
  for (const address of [
    ...FEEDS.flatMap((feed) => ['rss', 'atom', 'json'].map((format) => `${feed}.${format}`)),
    '/ar/feed.xml',
    '/sitemaps/news.xml',
    `/sitemaps/${PUBLISHED.toISOString().slice(0, 7)}.xml`,
  ])
    await expect
      .poll(() => text(baseURL + address), { ...soon, message: address })
      .not.toContain(SLUG);
});
