import {
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http';
import { isIP } from 'node:net';
import { commonHeaders } from './headers';

/** Headers that belong to one connection. */
const HOP = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'x-powered-by']);

/** What only the site's own parts say to each other: a reader has no reason to, an attacker may. */
const INTERNAL = /^(?:x-nextjs-|x-middleware-|x-midad-|x-prerender-|next-|rsc$|x-forwarded-)/;

/** Hands a request on to Next, and its answer back, as they are. */
export function relay(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  port: number,
  onFault: (outgoing: ServerResponse, error: Error) => void,
): void {
  const headers = {
    ...kept(incoming.headers, (name) => !/^(?:x-midad-|x-prerender-|x-middleware-)/.test(name)),
    'x-forwarded-for': clientAddress(incoming),
    // Without a length or this, Next would take the body of a GET for the next request.
    ...(incoming.headers['transfer-encoding'] && { 'transfer-encoding': 'chunked' }),
  };
  const { method, url: path } = incoming;
  const upstream = httpRequest({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
    const own = kept(answer.headers, (name) => !INTERNAL.test(name));
    outgoing.writeHead(answer.statusCode ?? 502, { ...own, ...commonHeaders });
    // A pipe does not tell when its source breaks off: the reader would wait for the rest.
    answer.once('error', (error) => onFault(outgoing, error));
    answer.pipe(outgoing);
  });
  upstream.on('error', (error) => onFault(outgoing, error));
  outgoing.on('close', () => {
    upstream.destroy();
    // A refused upload is read to its end: a browser looks at the answer only then.
    incoming.unpipe(upstream);
    incoming.resume();
  });
  incoming.pipe(upstream);
}

/**
 * Whom the desk tells apart when passwords are guessed: the machine that is connected or, behind a proxy that
 * is known to set it, the last address in the header that `MIDAD_CLIENT_ADDRESS_HEADER` names.
 */
function clientAddress({ headers, socket }: IncomingMessage): string | undefined {
  const name = process.env.MIDAD_CLIENT_ADDRESS_HEADER?.toLowerCase();
  const said = name === undefined ? undefined : headers[name];
  const last = String(said ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  return last && isIP(last) ? last : socket.remoteAddress;
}

function kept(
  headers: IncomingHttpHeaders,
  isKept: (name: string) => boolean,
): OutgoingHttpHeaders {
  const entries = Object.entries(headers).filter(([name]) => !HOP.has(name) && isKept(name));
  return Object.fromEntries(entries);
}
