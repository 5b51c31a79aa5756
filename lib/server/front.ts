import { createHash } from 'node:crypto';
import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { chooseEncoding, EncodedBodies } from './encode-body';
import { commonHeaders, pageHeaders } from './headers';
import { withoutScripts } from './script-free';

/** Headers that belong to one connection, or that this server answers itself. */
const HOP_BY_HOP = [
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'upgrade',
  'vary',
  'etag',
];
const TEXT =
  /^(?:text\/|application\/(?:json|xml|rss\+xml|atom\+xml|manifest\+json|javascript)|image\/svg)/;
const UNTOUCHED = /^\/(?:desk|api|_next)(?:\/|$)/;

const bodies = new EncodedBodies(400);

/**
 * The server that readers meet. It asks Next, which listens on a loopback port, and hands on what
 * readers need: pages without scripts, compressed, with an ETag and security headers.
 */
export function createFront(nextPort: number): Server {
  return createServer((incoming, outgoing) => {
    const upstream = httpRequest(
      {
        host: '127.0.0.1',
        port: nextPort,
        method: incoming.method,
        path: incoming.url,
        headers: forwardedHeaders(incoming),
      },
      (answer) => {
        relay(incoming, answer, outgoing).catch((error: Error) => fail(outgoing, error));
      },
    );
    upstream.on('error', (error) => fail(outgoing, error));
    incoming.pipe(upstream);
  });
}

async function relay(
  incoming: IncomingMessage,
  answer: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const type = answer.headers['content-type'] ?? '';
  const status = answer.statusCode ?? 502;
  const headers = { ...withoutHopByHop(answer.headers), ...commonHeaders };
  const isReading = !UNTOUCHED.test(incoming.url ?? '');
  if (!TEXT.test(type) || !isReading) {
    const length = answer.headers['content-length'];
    outgoing.writeHead(status, { ...headers, ...(length && { 'content-length': length }) });
    answer.pipe(outgoing);
    return;
  }
  const received = await readAll(answer);
  const isPage = type.startsWith('text/html');
  const body =
    isPage && received.length > 0
      ? Buffer.from(withoutScripts(received.toString('utf8')))
      : received;
  await send(incoming, outgoing, status, { ...headers, ...(isPage && pageHeaders) }, body);
}

async function send(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  status: number,
  headers: Record<string, unknown>,
  body: Buffer,
): Promise<void> {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const base = { ...headers, vary: 'accept-encoding', etag } as Record<string, string>;
  if (
    status === 200 &&
    incoming.headers['if-none-match']
      ?.split(/\s*,\s*/)
      .some((tag) => tag.replace(/^W\//, '') === etag)
  ) {
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

/** Next must answer plain: what it would have compressed is changed here. */
function forwardedHeaders(incoming: IncomingMessage) {
  const {
    'accept-encoding': _,
    connection: __,
    'if-none-match': ___,
    rsc: ____,
    ...headers
  } = incoming.headers;
  const isPrefetch = incoming.url?.startsWith('/desk');
  return {
    ...headers,
    ...(isPrefetch && incoming.headers.rsc && { rsc: incoming.headers.rsc }),
    'accept-encoding': 'identity',
    'x-forwarded-for': incoming.socket.remoteAddress,
  };
}

function withoutHopByHop(headers: IncomingMessage['headers']) {
  return Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) =>
        !HOP_BY_HOP.includes(name) && !name.startsWith('x-nextjs') && name !== 'x-powered-by',
    ),
  );
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function fail(outgoing: ServerResponse, error: Error): void {
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
