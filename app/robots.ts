import type { MetadataRoute } from 'next';
import { paths } from '@/lib/paths';
import { absoluteUrl } from '@/lib/site';

export const dynamic = 'force-static';

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/desk', '/api/', '/ar/search', '/en/search'] },
    sitemap: [absoluteUrl(paths.sitemap()), absoluteUrl(paths.newsSitemap())],
  };
}
