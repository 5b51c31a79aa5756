import { expect, test } from '@playwright/test';
import { locales } from '../i18n/locales';
import { readFeed } from './feed-faults';
import { languages, pageKinds } from './pages';

/** The addresses of all feeds that the page of feeds offers. */
async function feedPaths(baseURL: string, locale: string): Promise<string[]> {
  const html = await (await fetch(`${baseURL}/${locale}/feeds`)).text();
  return [...html.matchAll(/<a href="(\/(?:ar|en)\/feeds\/[^"]+)"/g)].map(([, path = '']) => path);
}

for (const locale of languages) {
  test(`every feed in ${locale} keeps the rules of its format, with whole and safe stories`, async ({
    baseURL,
  }) => {
    test.slow();
    const paths = await feedPaths(baseURL ?? '', locale);
    expect(paths.length).toBeGreaterThan(60);
    for (const path of paths) {
      const answer = await fetch(baseURL + path);
      expect(answer.status, path).toBe(200);
      expect(answer.headers.get('etag'), path).toBeTruthy();
      const format = path.split('.').at(-1) ?? '';
      const feed = readFeed[format]?.(await answer.text(), locale);
      if (!feed) throw new Error(`${path} has no known format.`);
      expect(new URL(feed.self).pathname, path).toBe(path);
      expect(feed.ids.length, path).toBeGreaterThan(0);
      expect(new Set(feed.ids).size, path).toBe(feed.ids.length);
      for (const title of feed.titles) {
        expect(title, path).not.toMatch(/[\u202a-\u202e]/);
        if (locale === 'ar') expect(title, path).not.toMatch(/^[\u2066-\u2069]*[A-Za-z]/);
      }
      for (const html of feed.html) {
        const { dir } = locales[locale];
        expect(html.startsWith(`<div dir="${dir}" lang="${locale}">`), path).toBe(true);
        expect(html, path).not.toMatch(
          /<(?:script|style|iframe|svg|picture)|\s(?:on\w+|style|class)=/,
        );
        const addresses = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, url]) => url);
        expect(addresses.filter((url) => !/^(?:https?:\/\/|mailto:|tel:)/.test(url ?? ''))).toEqual(
          [],
        );
        expect((html.match(/\u2066/g) ?? []).length, path).toBe(
          (html.match(/\u2069/g) ?? []).length,
        );
      }
    }
  });

  test(`a list in ${locale} has the same stories, under the same ids, in every format`, async ({
    baseURL,
  }) => {
    const ids = await Promise.all(
      ['rss', 'atom', 'json'].map(async (format) => {
        const body = await (
          await fetch(`${baseURL}/${locale}/feeds/section.science.${format}`)
        ).text();
        return readFeed[format]?.(body, locale).ids;
      }),
    );
    expect(ids[0]?.length).toBeGreaterThan(2);
    expect(ids[1]).toEqual(ids[0]);
    expect(ids[2]).toEqual(ids[0]);
    expect(ids[0]?.every((id) => id.includes(`/${locale}/articles/`))).toBe(true);
  });

  test(`the front page and every list in ${locale} name their feeds, which exist`, async ({
    baseURL,
  }) => {
    const kinds = pageKinds(locale);
    for (const kind of ['front', 'latest', 'section', 'topic', 'author', 'feeds']) {
      const html = await (await fetch(`${baseURL}${kinds[kind]}`)).text();
      const links = [
        ...html.matchAll(/<link rel="alternate" type="([^"]+)" href="([^"]+)" title="[^"]+"/g),
      ];
      expect(
        links.map(([, type]) => type),
        kind,
      ).toEqual(['application/rss+xml', 'application/atom+xml', 'application/feed+json']);
      for (const [, type = '', href = ''] of links) {
        const answer = await fetch(baseURL + new URL(href).pathname);
        expect(answer.status, href).toBe(200);
        expect(answer.headers.get('content-type'), href).toContain(type);
      }
    }
  });
}

for (const locale of languages)
  test(`corrections in ${locale} are a feed, with the headlines of their stories`, async ({
    baseURL,
  }) => {
    const page = await (await fetch(`${baseURL}/${locale}/corrections`)).text();
    expect(page).toContain(`href="http://localhost:3000/${locale}/feeds/corrections.rss"`);
    for (const format of ['rss', 'atom', 'json']) {
      const answer = await fetch(`${baseURL}/${locale}/feeds/corrections.${format}`);
      expect(answer.status).toBe(200);
      const feed = readFeed[format]?.(await answer.text(), locale);
      expect(feed?.ids[0]).toMatch(/\/articles\/how-much-sleep#correction-\d+$/);
      expect(feed?.html[0]).toContain(locale === 'ar' ? 'ذكرت نسخة سابقة' : 'An earlier version');
    }
  });

test('the first feed keeps its address', async ({ baseURL }) => {
  const text = async (path: string) => (await fetch(baseURL + path)).text();
  expect(await text('/ar/feed.xml')).toBe(await text('/ar/feeds/latest.rss'));
});

test('a feed that nobody offers is not found', async ({ baseURL }) => {
  for (const path of [
    'latest',
    'latest.xml',
    'section.nothing.rss',
    'latest.rss/more',
    'draft.x.rss',
  ])
    expect((await fetch(`${baseURL}/ar/feeds/${path}`)).status, path).toBe(404);
});

test('an unchanged feed costs a 304, by its tag or by its date', async ({ baseURL }) => {
  const path = `${baseURL}/ar/feeds/latest.atom`;
  await expect.poll(async () => (await fetch(path)).headers.get('last-modified')).toBeTruthy();
  const { headers } = await fetch(path, { headers: { 'accept-encoding': 'br' } });
  expect(headers.get('content-encoding')).toBe('br');
  const again = (name: string, value: string | null) =>
    fetch(path, { headers: { [name]: value ?? '' } });
  expect((await again('if-none-match', headers.get('etag'))).status).toBe(304);
  expect((await again('if-modified-since', headers.get('last-modified'))).status).toBe(304);
  expect((await again('if-modified-since', new Date(0).toUTCString())).status).toBe(200);
});
