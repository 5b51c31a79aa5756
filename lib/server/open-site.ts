import type { Server } from 'node:http';
import { type AddressInfo, Server as TcpServer } from 'node:net';
import path from 'node:path';
import { deriveAgain } from '../articles';
import { CardShelf } from '../cards/card-shelf';
import { findStoryCard } from '../cards/story-card';
import { cardsDir, dataDir, mediaDir, storeDir } from '../content/store-layout';
import { paths } from '../paths';
import { routeStatus } from '../route-status';
import { findResults } from '../search/find-results';
import { findTopic } from '../taxonomies';
import { openBuildFiles } from './build-files';
import { createFront, type Endpoint } from './front';
import { log } from './log';
import { PageCache } from './page-cache';
import { PageFiles } from './page-files';
import type { PageShelf } from './page-shelf';
import { RenderGate } from './render-gate';
import { startRenderer } from './renderer';
import { SearchPages } from './search-pages';
import { openShareCards } from './share-cards';
import { openStaticFiles } from './static-files';

/** A running site: the front that readers meet, the pages it holds, and Next behind it. */
export type Site = {
  buildId: string;
  cache: PageCache;
  cards: CardShelf;
  gate: RenderGate;
  /** Lets readers in at a port (0 takes a free one) and returns the site's address. */
  open: (port: number, host: string) => Promise<string>;
  /** Lets running answers end, then closes everything. */
  close: () => Promise<void>;
};

const FAREWELL_MS = 4000;

type Options = {
  endpoints?: Record<string, Endpoint>;
  onAnswer?: (source: string, status: number) => void;
  /** Puts a shelf that other machines share behind the one on this machine's disk. */
  behind?: (own: PageShelf) => PageShelf;
  /** How long a page may show an older choice of related stories. */
  patienceMs?: number;
};

/** Starts everything that answers readers; the front stays closed until `open`. */
export async function prepareSite({
  endpoints = {},
  onAnswer,
  behind = (own) => own,
  patienceMs,
}: Options = {}): Promise<Site> {
  const renderer = await startRenderer();
  const gate = new RenderGate();
  const files = new PageFiles(path.join(dataDir(), 'pages'), renderer.buildId);
  await files.removeOthers();
  const cache = new PageCache({
    storeDir: storeDir(),
    shelf: behind(files),
    gate,
    render: renderer.render,
    deriveAgain,
    patienceMs,
    onDiskFault: (error) => log('warn', 'page-not-kept', { reason: error.message }),
  });
  const cards = new CardShelf({
    cardsDir: cardsDir(),
    mediaDir: mediaDir(),
    onDiskFault: (error) => log('warn', 'card-not-kept', { reason: error.message }),
  });
  let isClosing = false;
  const front = createFront({
    cache,
    search: new SearchPages({
      gate,
      frame: (locale) => cache.get(paths.search(locale)),
      find: findResults,
      topicName: async (locale, slug) => (await findTopic(locale, slug))?.name,
    }),
    cards: openShareCards(cards, findStoryCard),
    files: openStaticFiles(path.resolve('public'), mediaDir()),
    buildFiles: openBuildFiles(
      path.resolve(process.env.MIDAD_NEXT_DIR ?? '.next', 'static'),
      (outgoing, error) => {
        log('error', 'answer-failed', { reason: error.message });
        outgoing.destroy();
      },
    ),
    nextPort: renderer.port,
    routeStatus,
    endpoints,
    onAnswer,
    isClosing: () => isClosing,
  });
  return {
    buildId: renderer.buildId,
    cache,
    cards,
    gate,
    open: async (port, host) => {
      const opened = await listen(front, port, host);
      return `http://${host === '0.0.0.0' ? 'localhost' : host}:${opened}`;
    },
    close: async () => {
      isClosing = true;
      await closed(front);
      await cache.settled();
      await renderer.close();
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

/**
 * Takes no new connections, and lets the open ones end with their next answer. Only then are those cut
 * on which nobody asks anything.
 */
function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    if (!server.listening) return resolve();
    // Not the HTTP server's own `close`: it cuts idle connections just as a reader may use them.
    TcpServer.prototype.close.call(server, () => resolve());
    setTimeout(() => server.closeIdleConnections(), FAREWELL_MS);
  });
}
