import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders } from 'node:http';

/** Headers that belong to one connection, or that the front answers itself. */
const OWN = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'upgrade',
  'vary',
  'etag',
  'x-powered-by',
]);

/** What Next's client and proxies say to Next: a reader has no reason to, an attacker may. */
const INTERNAL = /^(?:x-nextjs-|x-middleware-|next-|rsc$|x-forwarded-)/;

/** The reader's headers as Next may see them. Next must answer plain: the front compresses. */
export function requestHeaders(incoming: IncomingMessage, isReading: boolean): OutgoingHttpHeaders {
  const { connection: _, 'if-none-match': __, range: ___, ...headers } = incoming.headers;
  const kept = Object.entries(headers).filter(([name]) => !isReading || !INTERNAL.test(name));
  return {
    ...Object.fromEntries(kept),
    'accept-encoding': 'identity',
    'x-forwarded-for': incoming.socket.remoteAddress,
  };
}

/** Next's headers as the reader may see them. */
export function responseHeaders(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  const kept = Object.entries(headers).filter(([name]) => !OWN.has(name) && !INTERNAL.test(name));
  return Object.fromEntries(kept);
}
