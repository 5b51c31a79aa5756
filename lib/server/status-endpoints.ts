import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PublisherStatus } from '../publish/publisher';
import { commonHeaders } from './headers';
import type { Metrics } from './metrics';

type Sources = {
  publisher: () => PublisherStatus;
  buildId: () => string;
  /** The state of what is shared with other machines, if anything is. */
  cluster?: () => object;
};

/** `GET /api/health`: 200 while readers are served and publishing works, 503 if it has failed. */
export function healthEndpoint({ publisher, buildId, cluster }: Sources) {
  const started = Date.now();
  return async (_incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const { last, fault, ...state } = publisher();
    const body = {
      status: fault ? 'publishing-failed' : 'ok',
      build: buildId(),
      uptimeSeconds: Math.round((Date.now() - started) / 1000),
      publisher: { ...state, last, fault },
      ...(cluster && { cluster: cluster() }),
    };
    send(outgoing, fault ? 503 : 200, 'application/json', `${JSON.stringify(body)}\n`);
  };
}

/** `GET /api/metrics` for Prometheus: on this machine, or with `Authorization: Bearer <token>`. */
export function metricsEndpoint(metrics: Metrics, token: string | undefined) {
  return async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    if (!isLocal(incoming) && !hasToken(incoming, token)) {
      send(outgoing, 403, 'text/plain', 'Metrics need a token.\n');
      return;
    }
    send(outgoing, 200, metrics.contentType, await metrics.read());
  };
}

/** A proxy on this machine speaks for strangers: it names them in `x-forwarded-for`. */
function isLocal(incoming: IncomingMessage): boolean {
  const address = incoming.socket.remoteAddress ?? '';
  const isLoopback = address === '::1' || /^(?:::ffff:)?127\./.test(address);
  return isLoopback && !incoming.headers['x-forwarded-for'] && !incoming.headers.forwarded;
}

function hasToken(incoming: IncomingMessage, token: string | undefined): boolean {
  if (!token) return false;
  const given = Buffer.from(incoming.headers.authorization ?? '');
  const expected = Buffer.from(`Bearer ${token}`);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function send(outgoing: ServerResponse, status: number, type: string, body: string): void {
  outgoing.writeHead(status, {
    ...commonHeaders,
    'content-type': type.includes('charset') ? type : `${type}; charset=utf-8`,
    'cache-control': 'no-store',
  });
  outgoing.end(body);
}
