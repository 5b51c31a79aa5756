/** The machine that an address asks, without `www.`; empty if it is a path of the site itself. */
export function hostOf(address: string): string {
  const base = 'https://own.invalid/';
  const host = URL.canParse(address, base) ? new URL(address, base).hostname : '';
  return host === 'own.invalid' ? '' : host.replace(/^www\./, '');
}

/** The old site's name as a part of a file name. */
export function hostName(site: string): string {
  const host = URL.canParse(site) ? hostOf(site) : site;
  return (
    host
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 40)
      .replace(/-$/, '') || 'site'
  );
}
