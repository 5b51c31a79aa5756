import { expect, test } from '@playwright/test';
import { languages, pageKinds, sitemapPaths } from './pages';

const HREFLANG = /<link rel="alternate" hrefLang="([^"]+)" href="([^"]+)"/g;

for (const locale of languages)
  test(`every page kind in ${locale} names its own address to those who share it`, async ({
    baseURL,
  }) => {
    for (const [kind, path] of Object.entries(pageKinds(locale))) {
      const html = await (await fetch(baseURL + path)).text();
      const url = /<meta property="og:url" content="([^"]+)"/.exec(html)?.[1];
      const own = kind === 'not found' ? undefined : path.split('?')[0];
      expect(url && new URL(url).pathname, kind).toBe(own);
    }
  });

test.describe('every page of the sitemap', () => {
  test('answers 200 without a script, and links only to pages that exist', async ({ baseURL }) => {
    // Among what pages link to are hundreds of feeds that nobody asked for yet.
    test.setTimeout(180_000);
    const paths = await sitemapPaths(baseURL ?? '');
    expect(paths.length).toBeGreaterThan(100);
    const internal = new Set<string>();
    for (const path of paths) {
      const answer = await fetch(baseURL + path);
      expect(answer.status, path).toBe(200);
      const html = await answer.text();
      const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
      expect(
        scripts.filter((tag) => tag !== '<script type="application/ld+json">'),
        path,
      ).toEqual([]);
      expect(html, path).not.toMatch(/__next_f|as="script"|\son\w+=|javascript:/);
      expect(answer.headers.get('content-security-policy'), path).toContain("script-src 'none'");
      expect(answer.headers.get('set-cookie'), path).toBeNull();
      for (const [, href = ''] of html.matchAll(/href="(\/(?:ar|en)[^"#]*)"/g)) internal.add(href);
    }
    for (const href of internal) {
      const answer = await fetch(baseURL + href, { redirect: 'manual' });
      expect(answer.status, href).toBe(200);
    }
  });

  test('names its languages reciprocally and itself', async ({ baseURL }) => {
    const languagesOf = new Map<string, Map<string, string>>();
    for (const path of await sitemapPaths(baseURL ?? '')) {
      const html = await (await fetch(baseURL + path)).text();
      const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
      expect(new URL(canonical ?? '').pathname, path).toBe(path);
      languagesOf.set(
        path,
        new Map(
          [...html.matchAll(HREFLANG)].map(([, code = '', href = '']) => [
            code,
            new URL(href).pathname,
          ]),
        ),
      );
    }
    for (const [path, languages] of languagesOf) {
      expect([...languages.values()], path).toContain(path);
      expect(languages.get('x-default'), path).toBe(languages.get('ar') ?? languages.get('en'));
      for (const other of languages.values()) {
        expect([...(languagesOf.get(other)?.values() ?? [])], `${other} -> ${path}`).toContain(
          path,
        );
      }
    }
  });

  test('switches language to the same story, both ways', async ({ baseURL }) => {
    const stories = (await sitemapPaths(baseURL ?? '')).filter((path) =>
      path.includes('/articles/'),
    );
    const both = stories.filter((path) => path.startsWith('/en/'));
    expect(both.length).toBeGreaterThan(20);
    for (const english of both) {
      const arabic = english.replace('/en/', '/ar/');
      expect(stories).toContain(arabic);
      const switchOf = async (path: string) =>
        /<a href="([^"]+)" lang="(?:ar|en)" dir="(?:rtl|ltr)" hrefLang="(?:ar|en)"/.exec(
          await (await fetch(baseURL + path)).text(),
        )?.[1];
      expect(await switchOf(english)).toBe(arabic);
      expect(await switchOf(arabic)).toBe(english);
    }
  });

  test('carries valid, escaped JSON-LD that says what the page shows', async ({ baseURL }) => {
    for (const path of await sitemapPaths(baseURL ?? '')) {
      const html = await (await fetch(baseURL + path)).text();
      const blocks = [
        ...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g),
      ].map(([, json = '']) => JSON.parse(json));
      expect(blocks.length, path).toBeGreaterThan(0);
      if (!path.includes('/articles/')) continue;
      const article = blocks.find((block) => String(block['@type']).endsWith('NewsArticle'));
      const text = (pattern: RegExp) =>
        (pattern.exec(html)?.[1] ?? '')
          .replace(/<[^>]+>/g, '')
          .replaceAll('&amp;', '&')
          .replaceAll('&#x27;', "'")
          .replaceAll('&quot;', '"');
      expect(article.headline, path).toBe(text(/<h1[^>]*>([\s\S]*?)<\/h1>/));
      expect(html, path).toContain(`dateTime="${article.datePublished}"`);
      expect(html, path).toContain(`dateTime="${article.dateModified}"`);
      expect(new URL(article.url).pathname, path).toBe(path);
      expect(html, path).toContain(`<link rel="canonical" href="${article.url}"`);
      expect(article.author.length, path).toBeGreaterThan(0);
    }
  });
});
