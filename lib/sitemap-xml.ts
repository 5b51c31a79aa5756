import { absoluteUrl } from './site';
import type { SitemapEntry } from './sitemap';
import { xmlText } from './xml';

const SITEMAPS = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const XHTML = 'http://www.w3.org/1999/xhtml';

/** A sitemap with the languages of every page, as sitemaps.org and Google define it. */
export function sitemapXml(entries: SitemapEntry[]): string {
  const urls = entries.map(({ path, lastModified, languages }) => {
    const links = Object.entries(languages).map(
      ([locale, href]) =>
        `<xhtml:link rel="alternate" hreflang="${locale}" href="${address(href)}"/>`,
    );
    const modified = lastModified ? `<lastmod>${xmlText(lastModified)}</lastmod>` : '';
    return `<url><loc>${address(path)}</loc>${modified}${links.join('')}</url>`;
  });
  return `<urlset xmlns="${SITEMAPS}" xmlns:xhtml="${XHTML}">\n${urls.join('\n')}\n</urlset>`;
}

/** The index that names the sitemaps at these paths. */
export function sitemapIndexXml(sitemaps: string[]): string {
  const entries = sitemaps.map((path) => `<sitemap><loc>${address(path)}</loc></sitemap>`);
  return `<sitemapindex xmlns="${SITEMAPS}">\n${entries.join('\n')}\n</sitemapindex>`;
}

function address(path: string): string {
  return xmlText(absoluteUrl(path));
}
