import { createHash } from 'node:crypto';
import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import { chooseEncoding, EncodedBodies } from './encode-body';
import { commonHeaders, pageHeaders } from './headers';
import { requestHeaders, responseHeaders } from './relayed-headers';
import { withoutScripts } from './script-free';

const TEXT =
  /^(?:text\/|application\/(?:json|xml|rss\+xml|atom\+xml|manifest\+json|javascript)|image\/svg)/;
/** Paths that are no reading pages: their answers go through as they are. */
const UNTOUCHED = /^\/(?:desk|api|_next)(?:[/?]|$)/;

const bodies = new EncodedBodies(400);

/**
 * The server that readers meet. It asks Next, which listens on a loopback port, and hands on what
 * readers need: pages without scripts, compressed, with an ETag and security headers.
 */
export function createFront(nextPort: number): Server {
  return createServer((incoming, outgoing) => {
    const isReading = !UNTOUCHED.test(incoming.url ?? '');
    const upstream = httpRequest(
      {
        host: '127.0.0.1',
        port: nextPort,
        // A HEAD answer has the headers of GET, and those depend on the body.
        method: isReading && incoming.method === 'HEAD' ? 'GET' : incoming.method,
        path: incoming.url,
        headers: requestHeaders(incoming, isReading),
      },
      (answer) => {
        relay(incoming, answer, outgoing, isReading).catch((error: Error) => fail(outgoing, error));
      },
    );
    upstream.on('error', (error) => fail(outgoing, error));
    outgoing.on('close', () => upstream.destroy());
    incoming.pipe(upstream);
  });
}

async function relay(
  incoming: IncomingMessage,
  answer: IncomingMessage,
  outgoing: ServerResponse,
  isReading: boolean,
): Promise<void> {
  const type = answer.headers['content-type'] ?? '';
  const status = answer.statusCode ?? 502;
  const headers = { ...responseHeaders(answer.headers), ...commonHeaders };
  if (!isReading || !TEXT.test(type)) {
    const length = answer.headers['content-length'];
    outgoing.writeHead(status, { ...headers, ...(length && { 'content-length': length }) });
    if (incoming.method === 'HEAD') outgoing.end();
    else answer.pipe(outgoing);
    return;
  }
  const received = await readAll(answer);
  const isPage = type.startsWith('text/html') && received.length > 0;
  const body = isPage ? Buffer.from(withoutScripts(received.toString('utf8'))) : received;
  await send(incoming, outgoing, status, { ...headers, ...(isPage && pageHeaders) }, body);
}

async function send(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  status: number,
  headers: OutgoingHttpHeaders,
  body: Buffer,
): Promise<void> {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const base = { ...headers, vary: 'accept-encoding', etag };
  if (status === 200 && matches(incoming.headers['if-none-match'], etag)) {
    outgoing.writeHead(304, base).end();
    return;
  }
  const encoding = chooseEncoding(incoming.headers['accept-encoding']);
  const encoded = await bodies.encode(body, encoding, etag);
  outgoing.writeHead(status, {
    ...base,
    'content-length': encoded.length,
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
  });
  outgoing.end(incoming.method === 'HEAD' ? undefined : encoded);
}

function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  return ifNoneMatch?.split(/\s*,\s*/).some((tag) => tag.replace(/^W\//, '') === etag) ?? false;
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function fail(outgoing: ServerResponse, error: Error): void {
  if (outgoing.destroyed) return;
  console.error(`Front: ${error.message}`);
  if (outgoing.headersSent) {
    outgoing.destroy();
    return;
  }
  outgoing.writeHead(502, {
    ...commonHeaders,
    'content-type': 'text/plain; charset=utf-8',
    'retry-after': '5',
  });
  outgoing.end(
    'تعذّر عرض الصفحة الآن. أعد المحاولة بعد قليل.\nThe page cannot be shown just now. Please try again shortly.\n',
  );
}
