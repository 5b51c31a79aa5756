import type { Locale } from '@/i18n/locales';
import type { ArticleCard } from './content/story-facts';
import { paths } from './paths';
import { absoluteUrl } from './site';
import type { SitemapEntry } from './sitemap';
import { xmlText } from './xml';

const SITEMAPS = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const XHTML = 'http://www.w3.org/1999/xhtml';
const IMAGE = 'http://www.google.com/schemas/sitemap-image/1.1';
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9';

/** A sitemap with the languages and picture of every page, as sitemaps.org and Google define it. */
export function sitemapXml(entries: SitemapEntry[]): string {
  const urls = entries.map(({ path, lastModified, image, languages }) => {
    const links = Object.entries(languages).map(
      ([locale, href]) =>
        `<xhtml:link rel="alternate" hreflang="${locale}" href="${address(href)}"/>`,
    );
    const modified = lastModified ? `<lastmod>${xmlText(lastModified)}</lastmod>` : '';
    const picture = image
      ? `<image:image><image:loc>${address(image)}</image:loc></image:image>`
      : '';
    return `<url><loc>${address(path)}</loc>${modified}${links.join('')}${picture}</url>`;
  });
  const namespaces = `xmlns="${SITEMAPS}" xmlns:xhtml="${XHTML}" xmlns:image="${IMAGE}"`;
  return `<urlset ${namespaces}>\n${urls.join('\n')}\n</urlset>`;
}

/** A news sitemap; `names` is what the newspaper is called in each language. */
export function newsSitemapXml(news: ArticleCard[], names: Record<Locale, string>): string {
  const urls = news.map(({ locale, slug, title, publishedAt }) => {
    const publication = [
      `<news:name>${xmlText(names[locale])}</news:name>`,
      `<news:language>${locale}</news:language>`,
    ];
    const facts = [
      `<news:publication>${publication.join('')}</news:publication>`,
      `<news:publication_date>${xmlText(publishedAt)}</news:publication_date>`,
      `<news:title>${xmlText(title)}</news:title>`,
    ];
    const loc = address(paths.article(locale, slug));
    return `<url><loc>${loc}</loc><news:news>${facts.join('')}</news:news></url>`;
  });
  return `<urlset xmlns="${SITEMAPS}" xmlns:news="${NEWS}">\n${urls.join('\n')}\n</urlset>`;
}

/** The index that names the sitemaps at these paths. */
export function sitemapIndexXml(sitemaps: string[]): string {
  const entries = sitemaps.map((path) => `<sitemap><loc>${address(path)}</loc></sitemap>`);
  return `<sitemapindex xmlns="${SITEMAPS}">\n${entries.join('\n')}\n</sitemapindex>`;
}

function address(path: string): string {
  return xmlText(absoluteUrl(path));
}
