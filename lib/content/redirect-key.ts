import { mendPath } from '../mend-path';

/** What campaigns and social networks add to an address. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|igshid|mc_cid|mc_eid|_ga)$/;
/** Direction marks and joiners that copying adds. */
const INVISIBLE = /[\u200b-\u200f\u061c\u2066-\u2069\ufeff]/g;

/**
 * An address as redirects know it: percent signs decoded, letters composed, no slash at its end, its parameters in
 * order and without those of campaigns. Two spellings of one address have one key.
 */
export function redirectKey(address: string): string {
  const [whole = ''] = address.split('#', 1);
  const mark = whole.indexOf('?');
  const path = decoded(mark < 0 ? whole : whole.slice(0, mark));
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

/** The keys under which a redirect of this key may stand: with its parameters, without them, or mended. */
export function redirectCandidates(key: string): Set<string> {
  const path = keyPath(key);
  return new Set([key, path, mendPath(path)]);
}

function queryKey(query: string): string {
  const parameters = [...new URLSearchParams(query.slice(0, 1000))]
    .filter(([name]) => !TRACKING.test(name))
    .map(([name, value]) => `${name}=${value}`.normalize('NFC'));
  return parameters.sort().join('&');
}

/** Percent signs that are no letters, as where an old site cut a name off in the middle of one, stay as they are. */
function decoded(path: string): string {
  return path.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch (error) {
      if (error instanceof URIError) return lenient(run);
      throw error;
    }
  });
}

function lenient(run: string): string {
  const bytes = Buffer.from(run.replaceAll('%', ''), 'hex');
  for (let end = bytes.length - 1; end > 0; end--) {
    const start = bytes.subarray(0, end).toString('utf8');
    if (!start.includes('\ufffd')) return start + run.slice(end * 3).toLowerCase();
  }
  return run.toLowerCase();
}
