import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Redirect } from '../content/redirect-rules';
import { storeFiles } from '../content/store-layout';
import { StoreWriter } from '../engine/store-writer';
import { EditionFiles } from './edition-files';
import { writeRedirects } from './write-redirects';

let root: string;
const before = process.env.MIDAD_DATA;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'midad-host-rules-'));
  process.env.MIDAD_DATA = root;
});
afterEach(() => {
  if (before === undefined) delete process.env.MIDAD_DATA;
  else process.env.MIDAD_DATA = before;
  rmSync(root, { recursive: true, force: true });
});

const inOut = (file: string) => path.join(root, 'out', file);
const forwardsTo = (file: string) =>
  existsSync(inOut(file)) ? /url=([^"]+)"/.exec(readFileSync(inOut(file), 'utf8'))?.[1] : undefined;

/** The rules of an edition that has these files besides. */
async function rulesOf(redirects: Redirect[], pages: string[] = []): Promise<string[]> {
  const writer = new StoreWriter(path.join(root, 'store'), false);
  await writer.write(storeFiles.redirects(), redirects);
  await writer.settled();
  const files = await EditionFiles.open(path.join(root, 'out'));
  for (const page of ['index.html', ...pages]) await files.writeText(page, 'page');
  await writeRedirects(files, path.join(root, 'out'));
  await files.finish();
  return readFileSync(inOut('_redirects'), 'utf8').trimEnd().split('\n');
}

const TEA = '/ar/articles/tea';
const LAST = '/ /ar 302';

describe('writeRedirects', () => {
  it('makes a rule and a page of each address that moved', async () => {
    const redirects = [{ from: '/2019/قهوة/', to: TEA }, { from: '/gone' }];
    expect(await rulesOf(redirects)).toEqual([`${encodeURI('/2019/قهوة')} ${TEA} 308`, LAST]);
    expect(forwardsTo('2019/قهوة/index.html')).toBe(TEA);
  });

  it('makes no rule where the edition has the page, with parameters or without', async () => {
    const froms = ['/ar/articles/coffee', '/ar/articles/coffee?p=1', '/ar/feed.xml', '/?p=123'];
    const pages = ['ar/articles/coffee/index.html', 'ar/feed.xml'];
    const redirects = froms.map((from) => ({ from, to: TEA }));
    expect(await rulesOf(redirects, pages)).toEqual([`/ p=123 ${TEA} 308`, LAST]);
    expect(readFileSync(inOut('ar/articles/coffee/index.html'), 'utf8')).toBe('page');
  });

  it('takes no page that forwards for one of the edition', async () => {
    const redirects = [
      { from: '/old', to: TEA },
      { from: '/old/index.html', to: '/ar' },
    ];
    expect(await rulesOf(redirects)).toEqual([`/old ${TEA} 308`, '/old/index.html /ar 308', LAST]);
    expect(forwardsTo('old/index.html')).toBe(TEA);
  });

  it('leaves a letter that an old site cut off as browsers send it', async () => {
    const froms = ['/%D8%A7%D9%84%D9', '/100%25', '/a%2Ab'];
    const rules = await rulesOf(froms.map((from) => ({ from, to: TEA })));
    expect(rules).toEqual([
      `/%D8%A7%D9%84%d9 ${TEA} 308`,
      `/100%25 ${TEA} 308`,
      `/a%2Ab ${TEA} 308`,
      LAST,
    ]);
  });
});
