import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

function writeEdition(): void {
  execFileSync(process.execPath, ['.midad/program/export.mjs', OUT], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      MIDAD_CONTENT: `${ROOT}/content`,
      MIDAD_DATA: `${ROOT}/data`,
    },
  });
}

const isText = (file: string) => /\.(?:html|xml)$/.test(file);
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

test('one word changed: one page of the static edition is written again', () => {
  const body = readFileSync(STORY, 'utf8').split('\n---\n')[1] ?? '';
  const word = /(?<=\s)[\u0621-\u064a]{5,}(?=\s)/.exec(body)?.[0] ?? '';
  const rewritten = rewrittenBy(() => edit(` ${word} `, ' كلمة '));
  expect(rewritten).toEqual(['ar/articles/suez-canal-in-numbers/index.html']);
});

test('a headline changed: exactly the pages that show it are written again', () => {
  const title = /^title: '(.+)'$/m.exec(readFileSync(STORY, 'utf8'))?.[1] ?? '';
  const rewritten = rewrittenBy(() => edit(title, 'عنوان جديد للقناة'));
  const showing = listFiles().filter(
    (file) =>
      isText(file) && readFileSync(path.join(OUT, file), 'utf8').includes('عنوان جديد للقناة'),
  );
  expect(rewritten.length).toBeGreaterThan(5);
  expect(rewritten.sort()).toEqual(showing.sort());
  for (const file of listFiles().filter(isText))
    expect(readFileSync(path.join(OUT, file), 'utf8'), file).not.toContain(title);
});
