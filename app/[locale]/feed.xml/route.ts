import { getTranslations } from 'next-intl/server';
import { isLocale, localeCodes } from '@/i18n/locales';
import { feedXml } from '@/lib/feed-xml';
import { listArticles } from '@/lib/lists';
import { xmlResponse } from '@/lib/xml';

export const dynamic = 'force-static';

const STORIES = 20;

export function generateStaticParams() {
  return localeCodes.map((locale) => ({ locale }));
}

/** RSS of the newest stories in one language. */
export async function GET(_request: Request, { params }: RouteContext<'/[locale]/feed.xml'>) {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response('Not found\n', { status: 404 });
  const t = await getTranslations({ locale, namespace: 'Site' });
  const articles = (await listArticles(locale, 'latest')).slice(0, STORIES);
  return xmlResponse(
    feedXml({ locale, title: t('name'), description: t('description'), articles }),
    'application/rss+xml',
  );
}
