/**
 * Whether a page of this very site sent a request. A browser says so in `Origin` or, for what it asks by
 * itself, in `Sec-Fetch-Site`; whoever says neither is refused.
 */
export function isOwnOrigin(headers: Headers): boolean {
  const origin = headers.get('origin');
  if (origin === null) return headers.get('sec-fetch-site') === 'same-origin';
  try {
    return new URL(origin).host === headers.get('host');
  } catch {
    // `null`, which sandboxed pages send, is no address.
    return false;
  }
}
