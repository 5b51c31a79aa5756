import { findSitemap, PAGES_SITEMAP } from '@/lib/sitemap';
import { sitemapXml } from '@/lib/sitemap-xml';
import { xmlResponse } from '@/lib/xml';

export const dynamic = 'force-static';

export function generateStaticParams() {
  return [{ name: `${PAGES_SITEMAP}.xml` }];
}

/** One sitemap: `pages.xml`, or the stories of a month, such as `2026-11.xml`. */
export async function GET(_request: Request, { params }: RouteContext<'/sitemaps/[name]'>) {
  const { name } = await params;
  const entries = name.endsWith('.xml') ? await findSitemap(name.slice(0, -4)) : undefined;
  return entries
    ? xmlResponse(sitemapXml(entries))
    : new Response('Not found\n', { status: 404, headers: { 'content-type': 'text/plain' } });
}
