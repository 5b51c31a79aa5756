import { paths } from '@/lib/paths';
import { listSitemaps } from '@/lib/sitemap';
import { sitemapIndexXml } from '@/lib/sitemap-xml';
import { xmlResponse } from '@/lib/xml';

export const dynamic = 'force-static';

/** The index of all sitemaps. */
export async function GET() {
  const names = await listSitemaps();
  return xmlResponse(sitemapIndexXml(names.map(paths.sitemap)));
}
