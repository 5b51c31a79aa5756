import { randomUUID } from 'node:crypto';
import { sign } from '../lib/publish/signature';
import { PUBLISH_SECRET } from './publish-secret';
import { exchange, type RawAnswer } from './raw-request';

/** A publish request, and how it differs from a good one; `false` leaves a header out. */
export type PublishRequest = {
  body?: string | Buffer;
  method?: string;
  secret?: string;
  timestamp?: string | false;
  nonce?: string | false;
  signature?: string | false;
  /** The body that is signed, if it is another than the one that is sent. */
  signedBody?: string;
  /** Changes the right signature. */
  spoil?: (signature: string) => string;
};

/** The bytes of a request, signed unless it says otherwise. */
export function publishBytes(wish: PublishRequest = {}): Buffer {
  const { body = '', method = 'POST', secret = PUBLISH_SECRET, spoil = (same) => same } = wish;
  const { timestamp = String(Date.now()), nonce = randomUUID() } = wish;
  const sent = Buffer.from(body);
  const right = sign(secret, {
    timestamp: timestamp || '',
    nonce: nonce || '',
    body: wish.signedBody === undefined ? sent : Buffer.from(wish.signedBody),
  });
  const { signature = spoil(right) } = wish;
  const headers = [
    `${method} /api/publish HTTP/1.1`,
    'Host: site',
    'Connection: close',
    `Content-Length: ${sent.length}`,
    ...(timestamp === false ? [] : [`X-Midad-Timestamp: ${timestamp}`]),
    ...(nonce === false ? [] : [`X-Midad-Nonce: ${nonce}`]),
    ...(signature === false ? [] : [`X-Midad-Signature: ${signature}`]),
  ];
  return Buffer.concat([Buffer.from(`${headers.join('\r\n')}\r\n\r\n`, 'latin1'), sent]);
}

export function publish(baseURL: string, wish: PublishRequest): Promise<RawAnswer> {
  return exchange(baseURL, publishBytes(wish));
}

/** The error code in an answer; undefined if it is no JSON or names none. */
export function errorOf({ body }: RawAnswer): string | undefined {
  return /"error":"([\w-]+)"/.exec(body)?.[1];
}

/** The body of a wish to publish these files. */
export const files = (...names: unknown[]) => JSON.stringify({ files: names });
