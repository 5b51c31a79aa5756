import { createHmac } from 'node:crypto';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The half minute that it is now, as authenticator apps count them. */
export const halfMinute = () => Math.floor(Date.now() / 30_000);

/** The six digits that an authenticator app shows for a key in a half minute (RFC 6238). */
export function totp(key: string, at = halfMinute()): string {
  const letters = [...key.replace(/\s/g, '')];
  const bits = letters
    .map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(at));
  const hash = createHmac('sha1', Buffer.from(bytes)).update(counter).digest();
  const number = hash.readUInt32BE((hash.at(-1) ?? 0) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}
