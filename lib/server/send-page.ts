import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { chooseEncoding, type Encoding } from './choose-encoding';
import { commonHeaders, pageHeaders, textHeaders } from './headers';
import { type Page, plainBody } from './page';

/** The headers of a page are the same for everyone: they are put together once. */
const prepared = new WeakMap<Page, Map<string, OutgoingHttpHeaders>>();

/** Answers with a page's compressed bytes, or with 304 if the reader has them already. */
export function sendPage(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  page: Page,
  status = 200,
): void {
  const encoding = chooseEncoding(incoming.headers['accept-encoding']);
  if (status === 200 && isKnown(incoming, page)) {
    const { 'content-length': _length, ...headers } = headersOf(page, encoding, 200);
    outgoing.writeHead(304, headers).end();
    return;
  }
  if (encoding === 'identity') {
    sendPlain(incoming, outgoing, page, status);
    return;
  }
  outgoing.writeHead(status, headersOf(page, encoding, status));
  outgoing.end(incoming.method === 'HEAD' ? undefined : page[encoding]);
}

function sendPlain(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  page: Page,
  status: number,
): void {
  plainBody(page)
    .then((body) => {
      const headers = { ...headersOf(page, 'identity', status), 'content-length': body.length };
      outgoing.writeHead(status, headers);
      outgoing.end(incoming.method === 'HEAD' ? undefined : body);
    })
    .catch((error: Error) => outgoing.destroy(error));
}

function headersOf(page: Page, encoding: Encoding, status: number): OutgoingHttpHeaders {
  const known = prepared.get(page) ?? new Map<string, OutgoingHttpHeaders>();
  prepared.set(page, known);
  const date = lastModified(page);
  const key = `${encoding} ${status} ${date !== undefined}`;
  const before = known.get(key);
  if (before) return before;
  const headers: OutgoingHttpHeaders = {
    ...commonHeaders,
    ...(isHtml(page) ? pageHeaders : textHeaders),
    'content-type': page.type,
    vary: 'accept-encoding',
    etag: page.etag,
    ...(date !== undefined && { 'last-modified': new Date(date).toUTCString() }),
    ...(encoding !== 'identity' && {
      'content-encoding': encoding,
      'content-length': page[encoding].length,
    }),
  };
  known.set(key, headers);
  return headers;
}

/** Whether the reader has these bytes. A tag says it exactly; a date counts only without one. */
function isKnown({ headers }: IncomingMessage, page: Page): boolean {
  const tags = headers['if-none-match'];
  if (tags) return matches(tags, page.etag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  const date = lastModified(page);
  return date !== undefined && since >= date;
}

/**
 * When a feed or sitemap became what it is, in whole seconds; many feed readers know no tags. A page has
 * none, nor has what is so new that the same second may still bring another version.
 */
function lastModified(page: Page): number | undefined {
  const second = Math.floor(page.madeAt / 1000) * 1000;
  return isHtml(page) || Date.now() < second + 1000 ? undefined : second;
}

function isHtml({ type }: Page): boolean {
  return type.startsWith('text/html');
}

function matches(ifNoneMatch: string, etag: string): boolean {
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
