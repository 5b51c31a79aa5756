import { expect, test } from '@playwright/test';
import { blocksOf, vocabularyFaults } from './json-ld-faults';
import { languages, pageKinds, sitemapPaths } from './pages';

const text = async (url: string) => (await fetch(url)).text();

test('JSON-LD of every page keeps schema.org’s vocabulary', async ({ baseURL }) => {
  test.setTimeout(180_000);
  const kinds = languages.flatMap((locale) => Object.values(pageKinds(locale)));
  const paths = new Set([...kinds, ...(await sitemapPaths(baseURL ?? ''))]);
  const blocks = [];
  for (const path of paths) {
    const html = await text(baseURL + path);
    const own = blocksOf(path, html);
    // A page that stands in for one that is not there says nothing to machines.
    if (!html.includes('name="robots" content="noindex'))
      expect(own.length, path).toBeGreaterThan(0);
    blocks.push(...own);
  }
  const types = new Set(blocks.map(({ json }) => JSON.parse(json)['@type'] ?? '@graph'));
  for (const type of ['NewsArticle', 'BreadcrumbList', 'CollectionPage', 'AboutPage', '@graph'])
    expect([...types]).toContain(type);
  expect(await vocabularyFaults('pages', blocks)).toEqual([]);
});

test('the check of JSON-LD finds faults', async () => {
  const context = { '@context': 'https://schema.org' };
  const wrong = [
    { ...context, '@type': 'NewsArticl', headline: 'x' },
    { ...context, '@type': 'NewsArticle', headlin: 'x' },
    { ...context, '@type': 'NewsArticle', author: [{ '@type': 'Person', nam: 'x' }] },
    { ...context, '@type': 'NewsArticle', wordCount: { '@type': 'Person', name: 'x' } },
    { ...context, '@graph': [{ '@type': 'WebSite', publishr: 'x' }] },
  ].map((data, index) => ({ page: `/${index}`, json: JSON.stringify(data) }));
  const faults = await vocabularyFaults('wrong', wrong);
  for (const { page } of wrong) expect(faults.join('\n')).toContain(`${page}: `);
});

for (const locale of languages) {
  test(`a list in ${locale} says in JSON-LD what it shows, in the same order`, async ({
    baseURL,
  }) => {
    const kinds = pageKinds(locale);
    for (const kind of ['latest', 'section', 'topic', 'author']) {
      const path = kinds[kind] ?? '';
      const html = await text(baseURL + path);
      const page = blocksOf(path, html)
        .map(({ json }) => JSON.parse(json))
        .find((block) => block['@type'] === 'CollectionPage');
      expect(new URL(page.url).pathname, kind).toBe(path);
      expect(html, kind).toContain(page.description);
      const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
      const shown = [...main.matchAll(/href="(\/(?:ar|en)\/articles\/[^"]+)"/g)].map(
        ([, href]) => href,
      );
      const listed = page.mainEntity.itemListElement.map(
        ({ url }: { url: string }) => new URL(url).pathname,
      );
      expect(listed.length, kind).toBeGreaterThan(0);
      expect(listed, kind).toEqual([...new Set(shown)]);
    }
  });

  test(`the front page in ${locale} says whose newspaper it is`, async ({ baseURL }) => {
    const [block] = blocksOf('front', await text(`${baseURL}/${locale}`));
    const [publisher] = JSON.parse(block?.json ?? '')['@graph'];
    expect(publisher['@type']).toBe('NewsMediaOrganization');
    for (const policy of [
      'publishingPrinciples',
      'correctionsPolicy',
      'ethicsPolicy',
      'masthead',
    ]) {
      const { pathname } = new URL(publisher[policy]);
      expect((await fetch(baseURL + pathname)).status, policy).toBe(200);
    }
  });
}
