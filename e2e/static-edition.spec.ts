import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';

const EDITION = 'out';

test('the static edition equals the server page for page, without a script', async ({
  baseURL,
}) => {
  const files = readdirSync(EDITION, { recursive: true, encoding: 'utf8' }).filter(
    // The search page has the edition’s only script (search-edition.spec.ts).
    (file) => file.endsWith('index.html') && !/^(?:(?:ar|en)\/search\/)?index\.html$/.test(file),
  );
  expect(files.length).toBeGreaterThan(100);
  for (const file of files) {
    const html = readFileSync(path.join(EDITION, file), 'utf8');
    expect(html.match(/<script(?! type="application\/ld\+json")/g), file).toBeNull();
    const served = await (await fetch(`${baseURL}/${path.dirname(file)}`)).text();
    // The server under test has a copy of the content whose Git begins with the copy.
    if (file.endsWith('/history/index.html')) {
      const heading = /<h1.*?<\/h1>/;
      expect(heading.exec(html)?.[0], file).toBe(heading.exec(served)?.[0] ?? 'no heading');
    } else expect(html, file).toBe(served);
  }
});

test('every file that its pages ask for is in the folder', () => {
  const html = readFileSync(path.join(EDITION, 'ar/index.html'), 'utf8');
  const asked = [...html.matchAll(/\/(?:media|fonts)\/[^\s",)]+/g)].map(([file]) => file);
  expect(asked.length).toBeGreaterThan(20);
  for (const file of new Set(asked))
    expect(readFileSync(EDITION + file).length, file).toBeGreaterThan(500);
});

test('it has the pictures that its pages show, and no others', () => {
  const texts = readdirSync(EDITION, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:html|xml|rss|atom|json)$/.test(file))
    .map((file) => readFileSync(path.join(EDITION, file), 'utf8'))
    .join('\n');
  const shown = new Set(
    [...texts.matchAll(/\/media\/([\w@-]+\.[0-9a-f]{10})\./g)].map(([, name]) => name),
  );
  const names = readdirSync(path.join(EDITION, 'media'));
  expect(new Set(names.map((name) => name.split('.').slice(0, 2).join('.')))).toEqual(shown);
});
