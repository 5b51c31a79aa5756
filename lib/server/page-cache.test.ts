import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashOf } from '../read-log';
import { plainBody } from './page';
import { PageCache } from './page-cache';
import { PageFiles } from './page-files';
import { RenderGate } from './render-gate';

let folder: string;
let rendered: string[];
let gate: RenderGate;
let caches: PageCache[];
/** What pages called `/with-…` choose from `list`. */
let choice: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'midad-pages-'));
  await mkdir(path.join(folder, 'store'));
  rendered = [];
  gate = new RenderGate();
  caches = [];
  choice = 'first';
});
afterEach(async () => {
  await Promise.all(caches.map((cache) => cache.settled()));
  await rm(folder, { recursive: true, force: true });
});

const put = (file: string, text: string) => writeFile(path.join(folder, 'store', file), text);

/** Every page shows the file of the store that has its name, and the one called `all`. */
function open(memory?: number, patienceMs?: number): PageCache {
  const cache = new PageCache({
    storeDir: path.join(folder, 'store'),
    shelf: new PageFiles(path.join(folder, 'pages'), 'build'),
    gate,
    memory,
    patienceMs,
    deriveAgain: async () => choice,
    render: async (pagePath) => {
      rendered.push(pagePath);
      const read = async (file: string) => {
        const bytes = await readFile(path.join(folder, 'store', file)).catch(() => undefined);
        return { reads: [file, hashOf(bytes)] as [string, string], text: String(bytes) };
      };
      const [own, all] = [await read(pagePath.slice(1)), await read('all')];
      return {
        status: 200,
        headers: { 'content-type': 'text/html' },
        body: Buffer.from(`${own.text} ${all.text}`),
        reads: [own.reads, all.reads],
        until: pagePath === '/passing' ? Date.now() + 300 : undefined,
        derived: pagePath.startsWith('/with-') ? [{ key: 'k', hash: choice, files: ['list'] }] : [],
      };
    },
  });
  caches.push(cache);
  return cache;
}

const text = async (cache: PageCache, pagePath: string) =>
  String(await plainBody(await cache.get(pagePath)));
const written = async () => {
  await Promise.all(caches.map((cache) => cache.settled()));
  return (await readdir(path.join(folder, 'pages'), { recursive: true })).filter((name) =>
    name.endsWith('.page'),
  );
};

describe('PageCache', () => {
  it('renders a page once, however many ask for it at once', async () => {
    await put('a', 'one');
    const cache = open();
    await Promise.all(Array.from({ length: 20 }, () => cache.get('/a')));
    await cache.get('/a');
    expect(rendered).toEqual(['/a']);
  });

  it('serves a page of an earlier process while what it shows is unchanged', async () => {
    await put('a', 'one');
    await open().get('/a');
    expect(await written()).toHaveLength(1);
    expect(await text(open(), '/a')).toBe('one undefined');
    expect(rendered).toEqual(['/a']);
  });

  it('never serves a page whose file changed while the process was away', async () => {
    await put('a', 'one');
    await open().get('/a');
    await written();
    await put('a', 'two');
    expect(await text(open(), '/a')).toBe('two undefined');
  });

  it('notices a file that appeared where there was none', async () => {
    await put('a', 'one');
    await open().get('/a');
    await written();
    await put('all', 'news');
    expect(await text(open(), '/a')).toBe('one news');
  });

  it.each(['', '{', '{"path":"/a"}\nxx', '{"path":"/a","br":1,"reads":[]}\nxxxx'])(
    'makes a page again whose file is damaged: %s',
    async (damage) => {
      await put('a', 'one');
      await open().get('/a');
      const [file = ''] = await written();
      await writeFile(path.join(folder, 'pages', file), damage);
      expect(await text(open(), '/a')).toBe('one undefined');
    },
  );

  it('shows all pages of a publish at once, and makes no other page again', async () => {
    for (const name of ['a', 'b', 'c']) await put(name, `${name}1`);
    const cache = open();
    for (const name of ['/a', '/b', '/c']) await cache.get(name);
    rendered.length = 0;
    await put('a', 'a2');
    await put('b', 'b2');
    const shown = cache.show(['a', 'b'], ['/new']);
    expect(await text(cache, '/a')).toBe('a1 undefined');
    await shown;
    expect([await text(cache, '/a'), await text(cache, '/b')]).toEqual([
      'a2 undefined',
      'b2 undefined',
    ]);
    expect(rendered.sort()).toEqual(['/a', '/b', '/new']);
  });

  it('does not render while the store is written', async () => {
    await put('a', 'old');
    const cache = open();
    let finish = () => {};
    const writing = gate.write(
      () =>
        new Promise<void>((resolve) => {
          finish = resolve;
        }),
    );
    const asked = text(cache, '/a');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(rendered).toEqual([]);
    await put('a', 'new');
    finish();
    await writing;
    expect(await asked).toBe('new undefined');
  });

  it('holds no more than its share of memory', async () => {
    const cache = open(3000);
    for (let index = 0; index < 50; index++) await cache.get(`/p${index}`);
    expect(cache.peek('/p49')).toBeDefined();
    expect(cache.peek('/p0')).toBeUndefined();
    expect(await text(cache, '/p0')).toBe('undefined undefined');
  });

  it('does not make a page again because it might choose other stories', async () => {
    const cache = open();
    await cache.get('/with-related');
    rendered.length = 0;
    choice = 'second';
    await cache.show(['list'], []);
    expect(rendered).toEqual([]);
  });

  it('keeps a page that nobody had asked for from showing the new site before the others', async () => {
    await put('all', 'old');
    const cache = open();
    await cache.get('/a');
    await put('all', 'new');
    const shown = cache.show(['all'], []);
    const cold = text(cache, '/cold');
    const order: string[] = [];
    await Promise.all([shown.then(() => order.push('shown')), cold.then(() => order.push('cold'))]);
    expect(order).toEqual(['shown', 'cold']);
    expect(await cold).toBe('undefined new');
  });

  it('makes it again when its choice has grown old, if it is another now', async () => {
    const cache = open(undefined, 300);
    await cache.get('/with-related');
    rendered.length = 0;
    await cache.show(['list'], []);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(rendered).toEqual([]);
    choice = 'second';
    await cache.show(['list'], []);
    await expect.poll(() => rendered, { timeout: 3000 }).toEqual(['/with-related']);
  });
});

it('makes a page anew once its time is over, though nothing changed', async () => {
  await put('passing', 'one');
  const cache = open();
  await cache.get('/passing');
  await cache.get('/passing');
  expect(rendered).toEqual(['/passing']);
  await new Promise((resolve) => setTimeout(resolve, 320));
  expect(cache.peek('/passing')).toBeUndefined();
  await cache.get('/passing');
  expect(rendered).toEqual(['/passing', '/passing']);
});

it('makes a page that waited to be shown anew if the store changed once more meanwhile', async () => {
  await put('a', 'old');
  const cache = open();
  // A publish in two steps: the reader comes between them.
  await put('a', 'half');
  cache.expect(['a']);
  const asked = text(cache, '/a');
  await expect.poll(() => rendered).toEqual(['/a']);
  await gate.write(async () => {
    await put('a', 'whole');
    cache.expect(['a']);
  });
  await cache.show(['a'], []);
  expect(await asked).toBe('whole undefined');
  expect(await text(cache, '/a')).toBe('whole undefined');
});

it('looks at its pages again when it gets the store back from another process', async () => {
  await put('a', 'old');
  await put('b', 'old');
  const cache = open();
  await cache.get('/a');
  cache.handOver(true);
  await put('a', 'new');
  await put('b', 'new');
  expect(await text(cache, '/a')).toBe('old undefined');
  cache.handOver(false);
  expect(await text(cache, '/a')).toBe('new undefined');
  expect(await text(cache, '/b')).toBe('new undefined');
});

/** Text that takes the compressor tens of milliseconds. */
const LONG = Array.from({ length: 12_000 }, (_, index) => `خبر${(index * 7919) % 9973}`).join(' ');

it('lets a publish write while a page is compressed, and shows nothing of before it afterwards', async () => {
  await put('a', `${LONG} one`);
  const cache = open();
  let isWritten = false;
  const asked = text(cache, '/a').then((shown) => ({ shown, wasWritten: isWritten }));
  while (rendered.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  await gate.write(async () => {
    await put('a', `${LONG} two`);
    cache.expect(['a']);
    isWritten = true;
  });
  await cache.show(['a'], []);
  const { shown, wasWritten } = await asked;
  expect(wasWritten).toBe(true);
  expect(shown.endsWith('two undefined')).toBe(true);
  expect((await text(cache, '/a')).endsWith('two undefined')).toBe(true);
});

it('packs the pages of a publish once readers have them', async () => {
  await put('a', `${LONG} one`);
  const cache = open();
  const first = await cache.get('/a');
  await gate.write(async () => {
    await put('a', `${LONG} two`);
    cache.expect(['a']);
  });
  await cache.show(['a'], []);
  const shown = await cache.get('/a');
  await expect.poll(() => cache.peek('/a') === shown, { timeout: 5000 }).toBe(false);
  const packed = await cache.get('/a');
  await cache.settled();
  expect(String(await plainBody(packed))).toBe(`${LONG} two undefined`);
  expect(packed.etag).toBe(shown.etag);
  expect(shown.br.length).toBeGreaterThan(packed.br.length);
  expect(Math.abs(packed.br.length - first.br.length)).toBeLessThan(50);
  // A page of a later process comes from the disk as it was packed.
  expect((await open().get('/a')).br.equals(packed.br)).toBe(true);
});
