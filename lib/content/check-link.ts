/** Where a link leads: out of the site, to a path of the site, into the page; or nowhere safe. */
export type LinkKind = 'external' | 'internal' | 'fragment' | 'address' | 'dangerous';

/**
 * Classifies a URL without trusting it. Browsers drop tabs and newlines inside a scheme and take
 * `//host` and `/\host` for other sites, so whatever is not plainly one of ours is dangerous.
 */
export function linkKind(url: string): LinkKind {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the attack.
  if (/[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028-\u202e\u2066-\u2069\\]/.test(url))
    return 'dangerous';
  if (/^#[^#]+$/.test(url)) return 'fragment';
  if (/^\/(?![/\\])/.test(url)) return 'internal';
  if (/^mailto:[^@?]+@[^@?]+$/i.test(url) || /^tel:\+?[\d-]+$/i.test(url)) return 'address';
  return isHttpUrl(url) ? 'external' : 'dangerous';
}

function isHttpUrl(url: string): boolean {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return false;
  const { username, password, hostname } = new URL(url);
  return !username && !password && hostname.includes('.');
}
