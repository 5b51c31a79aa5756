/**
 * Whether a page of this very site sent a request. A browser says so in `Origin` or, for what it asks by
 * itself, in `Sec-Fetch-Site`; whoever says neither is refused.
 */
export function isOwnOrigin(headers: Headers): boolean {
  const origin = headers.get('origin');
  if (origin === null) return headers.get('sec-fetch-site') === 'same-origin';
  try {
    const url = new URL(origin);
    // Browsers send an origin and nothing else: no path, no name of a user, no other protocol.
    const isWeb = /^https?:$/.test(url.protocol) && url.origin === origin;
    return isWeb && url.host === headers.get('host');
  } catch {
    // `null`, which sandboxed pages send, is no address.
    return false;
  }
}
