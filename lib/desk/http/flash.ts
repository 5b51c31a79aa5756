import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** What one page shows once after a form: the secret of a phone, or the link of an invitation. */
export type Flash = { totpUri: string; backupCodes: string[] } | { invitation: string };

const NAME = 'midad-desk-flash';
const SECONDS = 10 * 60;

/** A cookie that only this server can read, for ten minutes; scripts and other sites never get it. */
export function flashCookie(flash: Flash, secret: string, isSecure: boolean): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce);
  const sealed = Buffer.concat([
    nonce,
    cipher.update(JSON.stringify({ flash, until: Date.now() + SECONDS * 1000 })),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  const attributes = `Path=/desk; HttpOnly; SameSite=Strict; Max-Age=${SECONDS}`;
  return `${NAME}=${sealed.toString('base64url')}; ${attributes}${isSecure ? '; Secure' : ''}`;
}

/** Takes the cookie away again. */
export const noFlash = `${NAME}=; Path=/desk; HttpOnly; SameSite=Strict; Max-Age=0`;

/** What the cookie says; undefined without one, if it is too old, or if anybody else wrote it. */
export function readFlash(cookies: string | null, secret: string): Flash | undefined {
  const value = new RegExp(`(?:^|; )${NAME}=([\\w-]+)`).exec(cookies ?? '')?.[1];
  if (!value) return undefined;
  const sealed = Buffer.from(value, 'base64url');
  if (sealed.length < 29) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(-16));
  try {
    const text = decipher.update(sealed.subarray(12, -16)) + decipher.final('utf8');
    const { flash, until } = JSON.parse(text) as { flash: Flash; until: number };
    return until > Date.now() ? flash : undefined;
  } catch {
    // Not ours: a wrong seal, or a secret that has changed since.
    return undefined;
  }
}

function keyOf(secret: string): Buffer {
  return createHash('sha256').update(`flash ${secret}`).digest();
}
