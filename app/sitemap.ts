import type { MetadataRoute } from 'next';
import { absoluteUrl } from '@/lib/site';
import { sitemapEntries } from '@/lib/sitemap';

export const dynamic = 'force-static';

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const entries = await sitemapEntries();
  return entries.map(({ path, lastModified, languages }) => ({
    url: absoluteUrl(path),
    lastModified,
    alternates: {
      languages: Object.fromEntries(
        Object.entries(languages).map(([locale, href]) => [locale, absoluteUrl(href)]),
      ),
    },
  }));
}
