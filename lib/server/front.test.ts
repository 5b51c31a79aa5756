import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFront } from './front';
import { PageCache } from './page-cache';
import { PageFiles } from './page-files';
import { RenderGate } from './render-gate';
import type { Rendered } from './renderer';
import { SearchPages } from './search-pages';
import { openStaticFiles } from './static-files';

const HTML = '<html><p>نص</p><script>self.__next_f=1</script></html>';
const PLAIN = '<html><p>نص</p></html>';
const VARIANT = 'photo.0123456789.wide-480.avif';
let folder: string;
let behind: Server;
let front: Server;
let port: number;
let seen: IncomingHttpHeaders = {};

/** The front knows Next by its port and by what it renders. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'midad-front-'));
  await writeFile(path.join(folder, VARIANT), 'abcdefghij');
  behind = createServer((incoming, outgoing) => {
    seen = incoming.headers;
    outgoing.writeHead(200, { 'x-nextjs-cache': 'HIT' }).end('chunk');
  });
  await new Promise<void>((resolve) => behind.listen(0, '127.0.0.1', resolve));
  const gate = new RenderGate();
  const render = async (pagePath: string): Promise<Rendered> => ({
    status: 200,
    headers: {
      'content-type':
        pagePath === '/ar/feed.xml' ? 'application/rss+xml' : 'text/html; charset=utf-8',
    },
    body: Buffer.from(pagePath === '/ar/shell' ? '<html id="__next_error__">' : HTML),
    reads: [],
    derived: [],
  });
  const cache = new PageCache({
    storeDir: folder,
    shelf: new PageFiles(path.join(folder, 'pages'), 'build'),
    gate,
    render,
    deriveAgain: async () => '',
  });
  front = createFront({
    cache,
    search: new SearchPages({
      gate,
      frame: () => cache.get('/ar'),
      find: async () => ({ state: 'none', results: [], total: 0, pages: 0, partly: [] }),
      topicName: async () => undefined,
    }),
    files: openStaticFiles(folder, folder),
    nextPort: (behind.address() as AddressInfo).port,
    endpoints: {},
    routeStatus: async (pagePath) => {
      if (pagePath === '/ar/old') return { kind: 'moved', to: '/ar/جديد', isPermanent: true };
      if (pagePath === '/ar/withdrawn') return { kind: 'gone', locale: 'ar' };
      const isThere = ['/ar', '/ar/shell', '/ar/feed.xml'].includes(pagePath);
      return isThere ? { kind: 'found' } : { kind: 'missing', locale: 'ar' };
    },
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  port = (front.address() as AddressInfo).port;
});
afterAll(async () => {
  front.close();
  behind.close();
  await rm(folder, { recursive: true, force: true });
});

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

function ask(target: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<Answer>((resolve, reject) => {
    const asked = request({ port, path: target, headers, method }, async (answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk as Buffer);
      const { statusCode = 0, headers: own } = answer;
      resolve({ status: statusCode, headers: own, body: Buffer.concat(chunks) });
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('a page', () => {
  it('comes without scripts, with the headers that keep it so', async () => {
    const { body, headers } = await ask('/ar');
    expect(body.toString()).toBe(PLAIN);
    expect(headers['content-security-policy']).toContain("script-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toContain('stale-while-revalidate');
  });

  it('is the same in every encoding', async () => {
    const br = await ask('/ar', { 'accept-encoding': 'gzip, br' });
    const gz = await ask('/ar', { 'accept-encoding': 'gzip' });
    expect(br.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(br.body).toString()).toBe(PLAIN);
    expect(gunzipSync(gz.body).toString()).toBe(PLAIN);
    expect(br.headers.etag).toBe(gz.headers.etag);
  });

  it('is not sent again to a reader who has it', async () => {
    const { headers } = await ask('/ar');
    const again = await ask('/ar', { 'if-none-match': `W/${headers.etag}` });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect((await ask('/ar', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('has the same headers for HEAD, and no body', async () => {
    const accept = { 'accept-encoding': 'br' };
    const [head, get] = [await ask('/ar', accept, 'HEAD'), await ask('/ar', accept)];
    expect(head.headers['content-length']).toBe(get.headers['content-length']);
    expect(head.body.length).toBe(0);
  });

  it('that would be blank without scripts is refused, in both languages', async () => {
    const { status, body } = await ask('/ar/shell');
    expect(status).toBe(502);
    expect(body.toString()).toMatch(/تعذّر[\s\S]*cannot be shown/);
  });
});

describe('a feed', () => {
  /** Asks until the second in which the feed was made is over: before, it has no date. */
  async function date(): Promise<string> {
    for (;;) {
      const { headers } = await ask('/ar/feed.xml');
      if (headers['last-modified']) return headers['last-modified'];
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  it('is not sent again to a reader who knows its date only', async () => {
    const since = await date();
    const again = await ask('/ar/feed.xml', { 'if-modified-since': since });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect(again.headers['last-modified']).toBe(since);
    const before = new Date(Date.parse(since) - 1000).toUTCString();
    expect((await ask('/ar/feed.xml', { 'if-modified-since': before })).status).toBe(200);
    expect((await ask('/ar/feed.xml', { 'if-modified-since': 'yesterday' })).status).toBe(200);
  });

  it('believes a tag more than a date', async () => {
    const headers = { 'if-modified-since': await date(), 'if-none-match': '"other"' };
    expect((await ask('/ar/feed.xml', headers)).status).toBe(200);
  });

  it('has a date only when its second is over', async () => {
    expect(Date.parse(await date())).toBeLessThanOrEqual(Date.now() - 1000);
  });
});

describe('an address', () => {
  it.each([
    ['/ar/nowhere', 404],
    ['/ar/withdrawn', 410],
    ['/ar/old', 308],
    [`/ar/${'x'.repeat(3000)}`, 414],
  ])('%s is answered with %i', async (target, status) => {
    expect((await ask(target)).status).toBe(status);
  });

  it('that moved is named in plain characters', async () => {
    expect((await ask('/ar/old')).headers.location).toBe(encodeURI('/ar/جديد'));
  });

  it('is read, never written', async () => {
    const { status, headers } = await ask('/ar/nowhere', {}, 'POST');
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

describe('a file', () => {
  it('is served for ever, and in ranges', async () => {
    const whole = await ask(`/media/${VARIANT}`);
    expect(whole.headers['cache-control']).toContain('immutable');
    const part = await ask(`/media/${VARIANT}`, { range: 'bytes=2-4' });
    expect([part.status, part.body.toString()]).toEqual([206, 'cde']);
  });

  it.each([
    '/media/../package.json',
    '/media/%2e%2e/package.json',
    '/media/..%2fpackage.json',
    '/media/photo.jpg',
    '/media/',
  ])('outside the library is not found: %s', async (target) => {
    expect((await ask(target)).status).toBe(404);
  });
});

it('keeps a reader from talking to Next’s inside', async () => {
  const { headers } = await ask('/_next/static/chunk.js', {
    'x-prerender-revalidate': 'stolen',
    'x-midad-render': '1',
    'x-middleware-subrequest': 'proxy',
    'x-forwarded-for': '6.6.6.6',
  });
  expect(Object.keys(seen).filter((name) => /^x-(?:pre|mid)/.test(name))).toEqual([]);
  expect(seen['x-forwarded-for']).toContain('127.0.0.1');
  expect(headers['x-nextjs-cache']).toBeUndefined();
});
