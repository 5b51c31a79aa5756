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
  const ifNoneMatch = incoming.headers['if-none-match'];
  if (status === 200 && ifNoneMatch && matches(ifNoneMatch, page.etag)) {
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
  const key = `${encoding} ${status}`;
  const before = known.get(key);
  if (before) return before;
  const headers: OutgoingHttpHeaders = {
    ...commonHeaders,
    ...(page.type.startsWith('text/html') ? pageHeaders : textHeaders),
    'content-type': page.type,
    vary: 'accept-encoding',
    etag: page.etag,
    ...(encoding !== 'identity' && {
      'content-encoding': encoding,
      'content-length': page[encoding].length,
    }),
  };
  known.set(key, headers);
  return headers;
}

function matches(ifNoneMatch: string, etag: string): boolean {
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
