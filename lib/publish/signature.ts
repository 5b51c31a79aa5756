import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** How far the sender's clock may be from ours, in milliseconds. */
const WINDOW_MS = 5 * 60 * 1000;

export type SignedRequest = {
  timestamp: string | undefined;
  nonce: string | undefined;
  signature: string | undefined;
  body: Buffer;
};

/** Why a request is not from somebody who knows the secret, or comes twice. */
export type Refusal = 'unsigned' | 'bad-signature' | 'out-of-time' | 'replayed';

/** Signs a publish request: hex HMAC-SHA256 over time, nonce and the body's SHA-256. */
export function sign(
  secret: string,
  { timestamp, nonce, body }: { timestamp: string; nonce: string; body: Buffer },
): string {
  const digest = createHash('sha256').update(body).digest('hex');
  const message = ['midad-publish-1', timestamp, nonce, digest].join('\n');
  return createHmac('sha256', secret).update(message).digest('hex');
}

/** Lets each signed request in once: what was signed before it opened may have been in already. */
export class SignatureCheck {
  private readonly seen = new Map<string, number>();
  private readonly openedAt = Date.now();

  constructor(private readonly secret: string) {}

  /** Undefined if the request is good. */
  refusal(request: SignedRequest, now = Date.now()): Refusal | undefined {
    const { timestamp = '', nonce = '', signature = '', body } = request;
    if (!/^\d{13}$/.test(timestamp) || !/^[\w-]{16,64}$/.test(nonce)) return 'unsigned';
    if (!/^[0-9a-f]{64}$/.test(signature)) return 'unsigned';
    const expected = Buffer.from(sign(this.secret, { timestamp, nonce, body }), 'hex');
    if (!timingSafeEqual(expected, Buffer.from(signature, 'hex'))) return 'bad-signature';
    // Only after the signature: a stranger must not fill the memory of nonces.
    if (Math.abs(now - Number(timestamp)) > WINDOW_MS) return 'out-of-time';
    this.forgetOld(now);
    if (this.seen.has(nonce) || Number(timestamp) < this.openedAt) return 'replayed';
    this.seen.set(nonce, Number(timestamp));
    return undefined;
  }

  private forgetOld(now: number): void {
    for (const [nonce, time] of this.seen) if (now - time > WINDOW_MS) this.seen.delete(nonce);
  }
}
