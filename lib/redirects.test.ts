import { cp, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { redirectShelf } from './content/redirect-shelf';
import { storeFiles } from './content/store-layout';
import { storyText } from './desk/stories/test-people';
import { buildStore } from './engine/build-store';
import { checkContent } from './engine/check-content';
import type { LedgerEntry } from './engine/ledger';
import { StoreWriter } from './engine/store-writer';
import { verifyStore } from './engine/verify-store';
import { writeRedirects } from './engine/write-redirects';
import { findRedirect, listRedirects } from './redirects';
import { routeStatus } from './route-status';

let root: string;
let options: { contentDir: string; dataDir: string };
const before = process.env.MIDAD_DATA;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'midad-redirects-'));
  options = { contentDir: path.join(root, 'content'), dataDir: path.join(root, 'data') };
  process.env.MIDAD_DATA = options.dataDir;
});
afterEach(async () => {
  if (before === undefined) delete process.env.MIDAD_DATA;
  else process.env.MIDAD_DATA = before;
  await rm(root, { recursive: true, force: true });
});

async function put(file: string, text: string): Promise<void> {
  const target = path.join(options.contentDir, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, text);
}
const moved = (to: string) => ({ kind: 'moved', to, isPermanent: true });

describe('redirects of several files', () => {
  beforeEach(async () => {
    await put('redirects.yaml', 'redirects:\n  - { from: /ar/articles/first, to: /ar/latest }\n');
    await put(
      'redirects/old-site.yaml',
      "redirects:\n  - { from: '/2019/05/عنوان-قديم/', to: /ar/articles/first }\n" +
        "  - { from: '/?p=123', to: /ar/topics }\n  - { from: /gone-for-good/ }\n",
    );
    await buildStore(options);
  });

  it('answer every spelling of an old address, straight at the end of its chain', async () => {
    for (const spelling of [
      '/2019/05/عنوان-قديم',
      encodeURI('/2019/05/عنوان-قديم/'),
      encodeURI('/2019/05/عنوان-قديم/').toLowerCase(),
      `${encodeURI('/2019/05/عنوان-قديم')}»`,
    ])
      expect(await routeStatus(spelling)).toEqual(moved('/ar/latest'));
    expect(await routeStatus(encodeURI('/2019/05/عنوان-قديم/'), '?fbclid=1')).toEqual(
      moved('/ar/latest'),
    );
    expect(await routeStatus('/gone-for-good')).toEqual({ kind: 'gone', locale: 'ar' });
  });

  it('tell addresses apart by their parameters, and leave the front page alone', async () => {
    expect(await routeStatus('/', '?p=123&utm_source=x')).toEqual(moved('/ar/topics'));
    expect(await routeStatus('/', '?p=124')).toEqual({
      kind: 'moved',
      to: '/ar',
      isPermanent: false,
    });
    expect(await routeStatus('/', '')).toEqual({ kind: 'moved', to: '/ar', isPermanent: false });
  });

  it('are the same in a store built step by step', async () => {
    await rm(path.join(options.contentDir, 'redirects/old-site.yaml'));
    await buildStore(options);
    expect(await findRedirect('/?p=123')).toBeUndefined();
    expect(await listRedirects()).toEqual([{ from: '/ar/articles/first', to: '/ar/latest' }]);
    await put('redirects/new-site.yaml', 'redirects:\n  - { from: /b, to: /ar }\n');
    await buildStore(options);
    expect(await verifyStore(options)).toEqual([]);
  });

  it('are checked together', async () => {
    await put(
      'redirects/more.yaml',
      "redirects:\n  - { from: '/?p=123', to: /ar/articles/no-such }\n",
    );
    const { problems } = await checkContent(options.contentDir);
    expect(problems.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual(
      [
        'redirects/more.yaml:2 redirect-nowhere',
        'redirects/old-site.yaml:3 redirect-twice',
        'redirects/old-site.yaml:2 redirect-nowhere',
      ].sort((a, b) => a.localeCompare(b)),
    );
  });
});

describe('redirects from the address of a story', () => {
  const COFFEE = 'articles/2026/01/coffee/ar.mdx';
  const story = (status: string) =>
    storyText('قهوة').replace('status: published', `status: ${status}`);
  const tea = { to: '/ar/articles/tea' };
  const coffee = { to: '/ar/articles/coffee' };

  beforeEach(async () => {
    for (const part of ['sections', 'topics', 'authors'])
      await cp(`content/${part}`, path.join(options.contentDir, part), { recursive: true });
    await put('articles/2026/01/tea/ar.mdx', storyText('شاي'));
    await put(COFFEE, story('withdrawn'));
    await put(
      'redirects.yaml',
      'redirects:\n  - { from: /ar/articles/coffee, to: /ar/articles/tea }\n',
    );
    await put(
      'redirects/old.yaml',
      'redirects:\n  - { from: /2019/coffee, to: /ar/articles/coffee }\n',
    );
    await buildStore(options);
  });

  it('count while it is withdrawn, and chains end at it while it is public', async () => {
    expect(await findRedirect('/2019/coffee')).toEqual(tea);
    expect(await routeStatus('/ar/articles/coffee')).toEqual(moved('/ar/articles/tea'));

    await put(COFFEE, story('published'));
    await buildStore(options);
    expect(await findRedirect('/2019/coffee')).toEqual(coffee);
    expect(await routeStatus('/ar/articles/coffee')).toEqual({ kind: 'found' });
    expect(await routeStatus('/ar/articles/Coffee')).toEqual(moved('/ar/articles/coffee'));
    expect(await listRedirects()).toEqual([{ from: '/2019/coffee', ...coffee }]);
    expect(await verifyStore(options)).toEqual([]);

    await put(COFFEE, story('withdrawn'));
    await buildStore(options);
    expect(await findRedirect('/2019/coffee')).toEqual(tea);
    expect(await verifyStore(options)).toEqual([]);
  });

  it('count no more from the moment on at which the story is due', async () => {
    await put(COFFEE, storyText('قهوة').replace('2026-01-05', '2099-01-05'));
    await buildStore(options);
    expect(await findRedirect('/2019/coffee')).toEqual(tea);
    await buildStore({ ...options, now: new Date('2099-02-01T00:00:00Z') });
    expect(await findRedirect('/2019/coffee')).toEqual(coffee);
  });
});

describe('a redirect whose target is mended to its own address', () => {
  const store = () => path.join(options.dataDir, 'store');

  it('leads nowhere: neither spelling is redirected for ever', async () => {
    await put('redirects.yaml', 'redirects:\n  - { from: /ar/news, to: /ar/News }\n');
    await buildStore(options);
    expect(await findRedirect('/ar/news')).toBeUndefined();
    expect(await findRedirect('/ar/News')).toBeUndefined();
  });

  it('is passed over by what asks for its target, in an older store too', async () => {
    const rules = { '/ar/news': '/ar/News' };
    const writer = new StoreWriter(store(), false);
    await writer.write(storeFiles.redirectShelf(redirectShelf('/ar/news')), rules);
    await writer.settled();
    expect(await findRedirect('/ar/news')).toEqual({ to: '/ar/News' });
    expect(await findRedirect('/ar/News')).toBeUndefined();
    expect(await findRedirect('/ar/News?utm_source=x')).toBeUndefined();
  });
});

describe('fifty thousand redirects', () => {
  it('are found by reading a few kilobytes', async () => {
    const redirects = Array.from({ length: 50_000 }, (_, n) => ({
      from: `/2019/05/عنوان-قديم-طويل-بعض-الشيء-${n}/`,
      to: `/ar/articles/story-number-${n}`,
    }));
    const entry = { document: { redirects } } as unknown as LedgerEntry;
    const store = path.join(options.dataDir, 'store');
    const writer = new StoreWriter(store, false);
    await writeRedirects(writer, new Map([['redirects/old.yaml', entry]]));
    await writer.settled();
    const sizes = await Promise.all(
      (await readdir(path.join(store, 'redirects'))).map(
        async (name) => (await stat(path.join(store, 'redirects', name))).size,
      ),
    );
    expect(Math.max(...sizes)).toBeLessThan(48 * 1024);
    const started = performance.now();
    for (let n = 0; n < 50_000; n += 500)
      expect(await findRedirect(encodeURI(`/2019/05/عنوان-قديم-طويل-بعض-الشيء-${n}`))).toEqual({
        to: `/ar/articles/story-number-${n}`,
      });
    expect((performance.now() - started) / 100).toBeLessThan(20);
  });
});
