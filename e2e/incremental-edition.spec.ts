import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';

const ROOT = 'test-results/edition';
const OUT = `${ROOT}/out`;
const STORY = `${ROOT}/content/articles/2026/11/suez-canal-in-numbers/ar.mdx`;

test.describe.configure({ mode: 'serial' });
test.setTimeout(120_000);

test.beforeAll(() => {
  rmSync(ROOT, { recursive: true, force: true });
  const keepTimes = { recursive: true, preserveTimestamps: true };
  cpSync('content', `${ROOT}/content`, keepTimes);
  cpSync('out', OUT, keepTimes);
  for (const part of ['store', 'engine', 'media', 'pages'])
    cpSync(`.midad/${part}`, `${ROOT}/data/${part}`, keepTimes);
  writeEdition();
});

const PROGRAM = ['.midad/program/export.mjs', OUT];
const env = {
  ...process.env,
  NODE_ENV: 'production' as const,
  MIDAD_CONTENT: `${ROOT}/content`,
  MIDAD_DATA: `${ROOT}/data`,
};

function writeEdition(): void {
  execFileSync(process.execPath, PROGRAM, { env });
}

/** Not the record of what was written, which changes with every run. */
const isText = (file: string) =>
  /\.(?:html|xml|rss|atom|json|txt|webmanifest)$/.test(file) && !file.startsWith('.');
const isFeed = (file: string) => /\/feeds\/.+|\/feed\.xml$/.test(file);
/** Where words of Arabic stories lead to: files anew where a word came or went, and those that name them. */
const isSearchWords = (file: string) => /^search\/ar\/(?:terms\/|lists\/|index\.json)/.test(file);
const listFiles = () => readdirSync(OUT, { recursive: true, encoding: 'utf8' });

/** The files that `change` and another export write anew; what is compressed goes with its page. */
function rewrittenBy(change: () => void): string[] {
  const times = () =>
    new Map(listFiles().map((file) => [file, statSync(path.join(OUT, file)).mtimeMs]));
  const before = times();
  change();
  writeEdition();
  return [...times()].flatMap(([file, time]) =>
    isText(file) && before.get(file) !== time ? [file] : [],
  );
}

function edit(from: string, to: string): void {
  const text = readFileSync(STORY, 'utf8');
  expect(text).toContain(from);
  writeFileSync(STORY, text.replace(from, to));
}

test('nothing changed: not one page of the static edition is written again', () => {
  expect(rewrittenBy(() => {})).toEqual([]);
});

test('one word changed: its page, feeds that carry it and words of the search are written again, nothing else', () => {
  const body = readFileSync(STORY, 'utf8').split('\n---\n')[1] ?? '';
  const word = /(?<=\s)[\u0621-\u064a]{5,}(?=\s)/.exec(body)?.[0] ?? '';
  const rewritten = rewrittenBy(() => edit(` ${word} `, ' كلمة '));
  const showing = listFiles().filter(
    (file) =>
      isText(file) &&
      readFileSync(path.join(OUT, file), 'utf8').includes('suez-canal-in-numbers</guid>'),
  );
  expect(rewritten.filter((file) => !isFeed(file) && !isSearchWords(file))).toEqual([
    'ar/articles/suez-canal-in-numbers/index.html',
  ]);
  expect(rewritten.some(isSearchWords)).toBe(true);
  const feeds = rewritten.filter(isFeed);
  // Two topics, a section, an author and all stories, in three formats, and the first feed's address.
  expect(feeds).toHaveLength(16);
  expect(feeds.filter((file) => /\.(?:rss|xml)$/.test(file)).sort()).toEqual(
    showing.filter((file) => file.startsWith('ar/')).sort(),
  );
});

test('a headline changed: exactly the pages that show it are written again', () => {
  const title = /^title: '(.+)'$/m.exec(readFileSync(STORY, 'utf8'))?.[1] ?? '';
  const rewritten = rewrittenBy(() => edit(title, 'عنوان جديد للقناة'));
  const showing = listFiles().filter(
    (file) =>
      isText(file) && readFileSync(path.join(OUT, file), 'utf8').includes('عنوان جديد للقناة'),
  );
  expect(showing.length).toBeGreaterThan(5);
  expect(rewritten.filter((file) => !isSearchWords(file)).sort()).toEqual(showing.sort());
  for (const file of listFiles().filter(isText))
    expect(readFileSync(path.join(OUT, file), 'utf8'), file).not.toContain(title);
});

test('old addresses are rules of the host and pages that forward, and never replace a page', () => {
  mkdirSync(`${ROOT}/content/redirects`, { recursive: true });
  const to = '/ar/articles/suez-canal-in-numbers';
  const froms = ['/2019/05/قناة-السويس/', '/canal.html', '/canal.html/2', '/?p=123', '/404.html'];
  const rules = froms.map((from) => `  - { from: '${from}', to: ${to} }\n`);
  writeFileSync(`${ROOT}/content/redirects/old-site.yaml`, `redirects:\n${rules.join('')}`);
  const before = readFileSync(`${OUT}/404.html`);
  writeEdition();
  const host = readFileSync(`${OUT}/_redirects`, 'utf8').split('\n');
  expect(host).toContain(`${encodeURI('/2019/05/قناة-السويس')} ${to} 308`);
  expect(host.indexOf(`/ p=123 ${to} 308`)).toBeLessThan(host.indexOf('/ /ar 302'));
  expect(host).toContain(`/ p=123 ${to} 308`);
  for (const file of ['2019/05/قناة-السويس/index.html', 'canal.html'])
    expect(readFileSync(path.join(OUT, file), 'utf8')).toContain(`url=${to}"`);
  expect(readFileSync(`${OUT}/404.html`)).toEqual(before);
});

test('a story that is withdrawn with a forward is sent in no form, and comes back without a rule', () => {
  const page = 'ar/articles/suez-canal-in-numbers/index.html';
  const forms = ['', '.br', '.gz'].map((form) => `${page}${form}`);
  const own = '/ar/articles/suez-canal-in-numbers';
  const rule = `${own} /ar/latest 308`;
  const host = () => readFileSync(`${OUT}/_redirects`, 'utf8').split('\n');
  const lying = () =>
    listFiles()
      .filter((file) => file.startsWith(page))
      .sort();
  writeFileSync(
    `${ROOT}/content/redirects.yaml`,
    `redirects:\n  - { from: ${own}, to: /ar/latest }\n`,
  );
  writeEdition();
  expect(lying()).toEqual(forms);
  expect(host()).not.toContain(rule);
  expect(host()).toContain(`/canal.html ${own} 308`);

  edit('status: published', 'status: withdrawn');
  writeEdition();
  expect(lying()).toEqual([page]);
  expect(readFileSync(path.join(OUT, page), 'utf8')).toContain('url=/ar/latest"');
  expect(host()).toContain(rule);
  expect(host()).toContain('/canal.html /ar/latest 308');

  edit('status: withdrawn', 'status: published');
  writeEdition();
  expect(lying()).toEqual(forms);
  expect(host()).not.toContain(rule);
});

test('what a run that was killed wrote goes when it is withdrawn before the next run', async () => {
  const slug = 'a-story-of-one-minute';
  const folder = `${ROOT}/content/articles/2026/11/${slug}`;
  const page = `ar/articles/${slug}/index.html`;
  mkdirSync(folder);
  const text = readFileSync(STORY, 'utf8');
  writeFileSync(`${folder}/ar.mdx`, text);
  const run = spawn(process.execPath, PROGRAM, { env, stdio: 'ignore' });
  const ended = once(run, 'exit');
  await expect
    .poll(() => existsSync(path.join(OUT, page)), { intervals: [5], timeout: 60_000 })
    .toBe(true);
  run.kill('SIGKILL');
  expect(await ended).toEqual([null, 'SIGKILL']);
  expect(existsSync(path.join(OUT, '.midad-edition.pending'))).toBe(true);

  writeFileSync(`${folder}/ar.mdx`, text.replace('status: published', 'status: withdrawn'));
  writeEdition();
  // Its page in all forms and its share card; the folder stays, and is empty.
  expect(listFiles().filter((file) => file.includes(slug) && !file.endsWith(slug))).toEqual([]);
  expect(listFiles().filter((file) => /\.tmp$|pending$/.test(file))).toEqual([]);
});
