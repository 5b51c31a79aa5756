import { END, get } from './raw-request';

/** `status` is the one answer, or the possible ones; 0 is a connection that is closed without one. */
type FrontCase = [name: string, request: string, status: number | number[]];

const STORY = '/ar/articles/kremlin-rejects-temporary-truce';
const missing = (target: string): FrontCase => [target, get(target), 404];
const moved = (target: string): FrontCase => [target, get(target), 308];

/** Addresses that lead nowhere, however they are written. */
export const addresses: FrontCase[] = [
  missing('/media/../../package.json'),
  missing('/media/..%2f..%2fpackage.json'),
  missing('/media/%2e%2e/%2e%2e/package.json'),
  missing('/media/%252e%252e%252fpackage.json'),
  missing('/media/..\\..\\package.json'),
  missing('/media/%5c..%5cpackage.json'),
  missing('/media//etc/passwd'),
  missing('/media/a.0123456789.share.jpg%00.png'),
  missing('/fonts/../../package.json'),
  missing('/ar/articles/..%2f..%2fstore'),
  missing('/ar/articles/../../store/store.json'),
  missing('/ar/latest/..%2f..%2fstore/1'),
  missing('/sitemaps/..%2fpackage.xml'),
  missing('/%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd'),
  missing('/%'),
  missing('/ar/%ff'),
  missing('/ar%00'),
  missing('/ar/%0d%0aset-cookie:%20x=1'),
  missing('/.git/config'),
  missing('/.env'),
  missing('/ar/__proto__'),
  missing('/ar/sections/constructor'),
  missing('/constructor'),
  missing('/__proto__'),
  missing('/api/publish/'),
  missing('/api/../package.json'),
  missing('//evil.example/ar'),
  missing('//evil.example'),
  missing('///evil.example/%2e%2e'),
  missing('/\\evil.example'),
  missing('/\\/evil.example/ar'),
  missing('/%5cevil.example'),
  missing('/%2f%2fevil.example'),
  missing('/ar/not-found'),
  missing('/en/not-found'),
  missing('/ar/gone'),
  // What Next would make of these are reading pages, with their scripts and past the page cache.
  missing('/_next/../ar'),
  missing('/_next/%2e%2e/ar'),
  missing('/_next/static/../../ar'),
  missing('/_next/static/..\\..\\ar'),
  missing('/desk/../ar'),
  missing('/desk/%2E%2e/ar'),
  missing('/desk/..//evil.example'),
  missing('/_next/x'),
  missing('/_next/data/build/ar.json'),
  // Next's image optimizer would work, and keep files, for anybody.
  missing('/_next/image?url=%2Ficon-512.png&w=640&q=75'),
  missing('/_next/image?url=http%3A%2F%2F127.0.0.1%2F&w=640&q=75'),
  // Another spelling of a page must not be another page.
  moved('/%61r'),
  moved(STORY.replace('k', '%6b')),
  moved(STORY.replaceAll('/', '%2f').replace('%2f', '/')),
  moved(`/${STORY}`),
  moved('/%2f%2far'),
  moved('/AR'),
  moved('/ar/'),
  moved('/%73itemap.xml'),
  ['an address of 3,000 characters', get(`/ar/${'x'.repeat(3000)}`), 414],
  ['a path of 1,900 characters', get(`/ar/${'%61'.repeat(630)}`), 404],
];

const post = (headers: string, body = '') =>
  `POST /api/publish HTTP/1.1\r\nHost: site\r\nConnection: close\r\n${headers}\r\n${body}`;
const SECOND = '0\r\n\r\nGET /icon.svg HTTP/1.1\r\nHost: site\r\n\r\n';

/** Requests that break the rules of HTTP, or stretch them. */
export const protocol: FrontCase[] = [
  ['the whole address of another site', get('http://evil.example/ar'), 400],
  ['an address of another kind', get('x://ar//'), 400],
  ['an asterisk', get('*'), 400],
  ['a target without a slash', get('ar/ar'), 400],
  ['a raw NUL', get('/ar\0'), 400],
  ['a length and chunks', post('Content-Length: 4\r\nTransfer-Encoding: chunked\r\n', SECOND), 400],
  ['chunks of another kind', post('Transfer-Encoding: xchunked\r\n', SECOND), 400],
  ['chunks that are no chunks', post('Transfer-Encoding: chunked, identity\r\n', SECOND), 400],
  ['a space before the colon', post('Transfer-Encoding : chunked\r\n', SECOND), 400],
  ['two lengths', post('Content-Length: 4\r\nContent-Length: 5\r\n', 'abcde'), 400],
  ['a negative length', post('Content-Length: -1\r\n'), 400],
  ['a length beyond numbers', post(`Content-Length: ${'9'.repeat(30)}\r\n`), 400],
  [
    'a chunk length beyond numbers',
    post('Transfer-Encoding: chunked\r\n', 'fffffffffffffffff\r\n'),
    [0, 400],
  ],
  [
    'a header over two lines',
    post(`X-Midad-Nonce: ${'n'.repeat(16)}\r\n ${'n'.repeat(16)}\r\n`),
    400,
  ],
  ['lines without a carriage return', 'GET /ar HTTP/1.1\nHost: site\n\n', 400],
  ['100 kB of one header', get('/ar', `X: ${'a'.repeat(100_000)}\r\n`), 431],
  ['100 kB of headers', get('/ar', 'X-Header: aaaaaaaaaaaa\r\n'.repeat(4000)), 431],
  ['an unknown method', get('/ar', '', 'FROB'), 400],
  ['a method in lower case', get('/ar', '', 'get'), 400],
  ['POST to a page', get('/ar', 'Content-Length: 0\r\n', 'POST'), 405],
  ['DELETE of a page', get('/ar', '', 'DELETE'), 405],
  ['TRACE', get('/ar', '', 'TRACE'), 405],
  ['CONNECT', get('evil.example:443', '', 'CONNECT'), 0],
  ['no host', 'GET /ar HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
  ['HTTP/2 without being asked', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
  ['a version that does not exist', `GET /ar HTTP/9.9\r\n${END}`, 400],
  ['an expectation nobody knows', get('/ar', 'Expect: magic\r\n'), 417],
];

/** Headers that mean something to Next or to Midad's own parts, or nothing to anybody. */
export const readerHeaders: Record<string, string>[] = [
  { 'x-prerender-revalidate': '1', 'x-midad-render': '1' },
  { rsc: '1', 'next-router-state-tree': '%5B%22%22%5D', 'next-router-prefetch': '1' },
  { 'next-action': 'a'.repeat(40), 'x-nextjs-data': '1' },
  { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy', 'x-middleware-rewrite': '/en' },
  {
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    forwarded: 'host=evil.example',
  },
  { 'x-original-url': '/api/metrics', 'x-rewrite-url': '/api/metrics', 'x-matched-path': '/en' },
  { 'x-http-method-override': 'DELETE', cookie: '__prerender_bypass=1; __next_preview_data=1' },
  { range: 'bytes=0-10', 'if-range': '"x"', 'if-match': '"x"' },
  { 'accept-encoding': ';q=zz,,br;q=-1,gzip;q=1e-999,\u00ff', accept: '*/*;q=nonsense' },
];
