/** The old site's name as a part of a file name. */
export function hostName(site: string): string {
  const host = URL.canParse(site) ? new URL(site).hostname.replace(/^www\./, '') : site;
  return (
    host
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 40)
      .replace(/-$/, '') || 'site'
  );
}
