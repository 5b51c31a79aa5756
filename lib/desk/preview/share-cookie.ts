import { createHash } from 'node:crypto';

const SECONDS = 24 * 60 * 60;

/** The cookie that tells the one browser which opened a link; each link has its own. */
export function shareCookie(token: string, browser: string, isSecure: boolean): string {
  const attributes = `Path=/desk; HttpOnly; SameSite=Lax; Max-Age=${SECONDS}`;
  return `${nameOf(token)}=${browser}; ${attributes}${isSecure ? '; Secure' : ''}`;
}

/** What `shareCookie` gave this browser for a link; undefined in any other one. */
export function readShareCookie(cookies: string | null, token: string): string | undefined {
  return new RegExp(`(?:^|; )${nameOf(token)}=([\\w-]+)`).exec(cookies ?? '')?.[1];
}

function nameOf(token: string): string {
  return `midad-desk-shared-${createHash('sha256').update(`cookie ${token}`).digest('hex').slice(0, 16)}`;
}
