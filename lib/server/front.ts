import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { localeCodes } from '@/i18n/locales';
import { paths } from '../paths';
import type { RouteStatus } from '../route-status';
import type { BuildFiles } from './build-files';
import { commonHeaders } from './headers';
import { isCrowded } from './is-crowded';
import type { PageCache } from './page-cache';
import { fail, refuse } from './refuse';
import { relay } from './relay';
import { type SearchPages, searchLocale } from './search-pages';
import { sendPage } from './send-page';
import { sendSearch } from './send-search';
import type { ShareCards } from './share-cards';
import type { StaticFiles } from './static-files';

/** Answers at one path of the site's own interface, such as `/api/health`. */
export type Endpoint = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>;

type Options = {
  cache: PageCache;
  search: SearchPages;
  files: StaticFiles;
  cards?: ShareCards;
  /** Scripts and style sheets of the build, for the desk. */
  buildFiles?: BuildFiles;
  nextPort: number;
  routeStatus: (path: string, search?: string) => Promise<RouteStatus>;
  endpoints: Record<string, Endpoint>;
  /** While the server closes, every connection ends with its next answer. */
  isClosing?: () => boolean;
  /** Told of every answer: where it came from and its status. */
  onAnswer?: (source: 'memory' | 'made' | 'file' | 'endpoint' | 'other', status: number) => void;
};

/** Paths that are no reading pages: their answers go through as Next gives them. */
const BEHIND = /^\/(?:desk(?:\/|$)|_next\/static\/)/;
/** Pages that the front answers with another status than 200: nobody reads them at their own address. */
const INNER = new Set<string>(
  localeCodes.flatMap((code) => [paths.notFound(code), paths.gone(code)]),
);
const LONGEST_URL = 2000;

/**
 * The server that readers meet. Pages are bytes that the page cache holds; Next, on a loopback port,
 * is asked only to make them.
 */
export function createFront(options: Options): Server {
  const { cache, files, endpoints, onAnswer = () => {} } = options;
  const server = createServer((incoming, outgoing) => {
    if (isCrowded(incoming, outgoing)) return;
    if (options.isClosing?.()) outgoing.shouldKeepAlive = false;
    const url = incoming.url ?? '/';
    const query = url.indexOf('?');
    const pathname = query < 0 ? url : url.slice(0, query);
    const isReading = incoming.method === 'GET' || incoming.method === 'HEAD';
    const searchIn = query < 0 ? undefined : searchLocale(pathname);
    const isKept = isReading && !searchIn && !INNER.has(pathname);
    const page = isKept ? cache.peek(pathname) : undefined;
    if (page) {
      sendPage(incoming, outgoing, page);
      onAnswer('memory', outgoing.statusCode);
      return;
    }
    const endpoint = Object.hasOwn(endpoints, pathname) ? endpoints[pathname] : undefined;
    if (endpoint) {
      endpoint(incoming, outgoing)
        .then(() => onAnswer('endpoint', outgoing.statusCode))
        .catch((error: Error) => fail(outgoing, error));
      return;
    }
    if (url.length > LONGEST_URL) return refuse(outgoing, 414, 'The address is too long.');
    if (!url.startsWith('/') && isReading) return refuse(outgoing, 400, 'Ask for a path.');
    if (isReading && options.buildFiles?.send(incoming, outgoing, pathname)) return;
    if (BEHIND.test(pathname) && isPlain(pathname))
      return relay(incoming, outgoing, options.nextPort, fail);
    if (!isReading)
      return refuse(outgoing, 405, 'Pages are read with GET.', { allow: 'GET, HEAD' });
    if (files.send(incoming, outgoing, pathname)) return onAnswer('file', 200);
    const search = url.slice(pathname.length);
    const answering = searchIn
      ? sendSearch(options.search, incoming, outgoing, searchIn, search)
      : answer(options, incoming, outgoing, pathname, search);
    answering
      .then(() => onAnswer('made', outgoing.statusCode))
      .catch((error: Error) => fail(outgoing, error));
  });
  // A reader who sends a header a minute must not hold a connection for ever.
  server.headersTimeout = 10_000;
  server.requestTimeout = 60_000;
  server.keepAliveTimeout = 15_000;
  // Nor one who asks and never takes the answer.
  server.timeout = 300_000;
  return server;
}

/**
 * `/desk/../ar` is a reading page to Next: it must not come past the page cache, with its scripts. And at a
 * percent sign that means nothing Next fails.
 */
function isPlain(pathname: string): boolean {
  return new URL(`http://site${pathname}`).pathname === pathname && isDecodable(pathname);
}

function isDecodable(pathname: string): boolean {
  try {
    return decodeURIComponent(pathname) !== '';
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}

async function answer(
  { cache, cards, routeStatus }: Options,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  pathname: string,
  search: string,
): Promise<void> {
  if (await cards?.send(incoming, outgoing, pathname)) return;
  const status = await routeStatus(pathname, search);
  switch (status.kind) {
    case 'found':
      await sendFound(cache, routeStatus, incoming, outgoing, pathname);
      return;
    case 'moved':
      outgoing.writeHead(status.isPermanent ? 308 : 307, {
        ...commonHeaders,
        location: encodeURI(status.to),
        'cache-control': 'public, max-age=60',
      });
      outgoing.end();
      return;
    default:
      await sendMissing(cache, status, incoming, outgoing);
  }
}

async function sendMissing(
  cache: PageCache,
  { kind, locale }: Extract<RouteStatus, { kind: 'gone' | 'missing' }>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const isGone = kind === 'gone';
  const page = await cache.get(isGone ? paths.gone(locale) : paths.notFound(locale));
  sendPage(incoming, outgoing, page, isGone ? 410 : 404);
}

async function sendFound(
  cache: PageCache,
  routeStatus: Options['routeStatus'],
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  pathname: string,
): Promise<void> {
  try {
    sendPage(incoming, outgoing, await cache.get(pathname));
  } catch (error) {
    // The story may have been taken away while its page was being made.
    const status = await routeStatus(pathname);
    if (status.kind === 'found' || status.kind === 'moved') throw error;
    await sendMissing(cache, status, incoming, outgoing);
  }
}
