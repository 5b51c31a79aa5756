import type { OutgoingHttpHeaders } from 'node:http';

/** Reading pages run nothing and ask nobody else for anything: the browser enforces both. */
const contentSecurityPolicy = (scripts: "'none'" | "'self'") =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    "connect-src 'self'",
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

/** Data, no script: which links a browser may fetch before they are followed. It costs the page no byte. */
const SPECULATION_RULES = '"/speculation-rules.json"';

/**
 * On the pages of the static edition. Its search page runs a file of the edition; hosts that know one rule for all
 * pages take the stricter of two, so all pages may. None but that one has a script, and none an inline one.
 */
export const editionHeaders: OutgoingHttpHeaders = {
  'content-security-policy': contentSecurityPolicy("'self'"),
  'speculation-rules': SPECULATION_RULES,
};

export const pageHeaders: OutgoingHttpHeaders = {
  ...textHeaders,
  'content-security-policy': contentSecurityPolicy("'none'"),
  'speculation-rules': SPECULATION_RULES,
};
