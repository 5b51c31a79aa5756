import { getTranslations } from 'next-intl/server';
import { listNews } from '@/lib/news-sitemap';
import { newsSitemapXml } from '@/lib/sitemap-xml';
import { xmlResponse } from '@/lib/xml';

export const dynamic = 'force-static';

/** The stories of the last 48 hours, for news search. */
export async function GET() {
  const [ar, en] = await Promise.all([
    getTranslations({ locale: 'ar', namespace: 'Site' }),
    getTranslations({ locale: 'en', namespace: 'Site' }),
  ]);
  const news = await listNews(new Date());
  return xmlResponse(newsSitemapXml(news, { ar: ar('name'), en: en('name') }));
}
