import type { IncomingMessage, ServerResponse } from 'node:http';
import { isLocale, type Locale } from '@/i18n/locales';
import type { CardShelf } from '../cards/card-shelf';
import { TooManyDrawings } from '../cards/drawing-places';
import type { StoryCard } from '../cards/story-card';
import { paths } from '../paths';
import { commonHeaders } from './headers';

const CARD = /^\/cards\/([a-z]{2})\/([a-z0-9-]{1,200})\.([0-9a-f]{10})\.jpg$/;

export type ShareCards = {
  /** Answers with a share card and says whether it did: only stories that readers may see have one. */
  send: (incoming: IncomingMessage, outgoing: ServerResponse, pathname: string) => Promise<boolean>;
};

type Find = (locale: Locale, slug: string) => Promise<StoryCard | undefined>;

/** A name holds a hash of what its card shows: the right one is good for ever, any other leads to it. */
export function openShareCards(shelf: CardShelf, find: Find): ShareCards {
  return {
    send: async (incoming, outgoing, pathname) => {
      const [, locale = '', slug = '', hash] = CARD.exec(pathname) ?? [];
      if (!isLocale(locale)) return false;
      const card = await find(locale, slug);
      if (!card) return false;
      if (card.hash !== hash) {
        outgoing.writeHead(302, {
          ...commonHeaders,
          location: paths.card(locale, slug, card.hash),
          'cache-control': 'public, max-age=60',
        });
        outgoing.end();
        return true;
      }
      await sendCard(shelf, incoming, outgoing, slug, card);
      return true;
    },
  };
}

async function sendCard(
  shelf: CardShelf,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  slug: string,
  card: StoryCard,
): Promise<void> {
  const headers = {
    ...commonHeaders,
    'cache-control': 'public, max-age=31536000, immutable',
    etag: `"${card.hash}"`,
  };
  if (incoming.headers['if-none-match'] === headers.etag) {
    outgoing.writeHead(304, headers).end();
    return;
  }
  try {
    const bytes = await shelf.get(slug, card);
    outgoing.writeHead(200, {
      ...headers,
      'content-type': 'image/jpeg',
      'content-length': bytes.length,
    });
    outgoing.end(incoming.method === 'HEAD' ? undefined : bytes);
  } catch (error) {
    if (!(error instanceof TooManyDrawings)) throw error;
    outgoing.writeHead(503, { ...commonHeaders, 'retry-after': '10', 'cache-control': 'no-store' });
    outgoing.end();
  }
}
