/** What campaigns and social networks add to an address. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|igshid|mc_cid|mc_eid|_ga)$/;
/** Direction marks and joiners that copying adds. */
const INVISIBLE = /[\u200b-\u200f\u061c\u2066-\u2069\ufeff]/g;

/**
 * An address as redirects know it: percent signs decoded, letters composed, no slash at its end, its parameters in
 * order and without those of campaigns. Two spellings of one address have one key; undefined if it means nothing.
 */
export function redirectKey(address: string): string | undefined {
  const [whole = ''] = address.split('#', 1);
  const mark = whole.indexOf('?');
  const path = decoded(mark < 0 ? whole : whole.slice(0, mark));
  if (path === undefined) return undefined;
  const clean = path
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/\/{2,}/g, '/');
  const query = mark < 0 ? '' : queryKey(whole.slice(mark + 1));
  return (clean.replace(/\/+$/, '') || '/') + (query && `?${query}`);
}

/** The path of a key without its parameters. */
export function keyPath(key: string): string {
  return key.split('?', 1)[0] ?? key;
}

function queryKey(query: string): string {
  const parameters = [...new URLSearchParams(query.slice(0, 1000))]
    .filter(([name]) => !TRACKING.test(name))
    .map(([name, value]) => `${name}=${value}`.normalize('NFC'));
  return parameters.sort().join('&');
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
