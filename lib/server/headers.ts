import type { OutgoingHttpHeaders } from 'node:http';

/** Reading pages run nothing and ask nobody else for anything: the browser enforces both. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** On every answer. */
export const commonHeaders: OutgoingHttpHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
};

/** A CDN may keep what changes for seconds, and show the old answer while it asks again. */
export const textHeaders: OutgoingHttpHeaders = {
  'cache-control': 'public, max-age=0, s-maxage=5, stale-while-revalidate=60',
};

/** On reading pages, wherever they are served from. */
export const editionHeaders: OutgoingHttpHeaders = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  // Data, no script: which links a browser may fetch before they are followed. It costs the page no byte.
  'speculation-rules': '"/speculation-rules.json"',
};

export const pageHeaders: OutgoingHttpHeaders = { ...textHeaders, ...editionHeaders };
