import { feedResponse } from '@/components/feed/feed-response';
import { localeCodes } from '@/i18n/locales';

export const dynamic = 'force-static';

export function generateStaticParams() {
  return localeCodes.map((locale) => ({ locale }));
}

/** The RSS of all stories, for those who subscribed before there were others. */
export async function GET(_request: Request, { params }: RouteContext<'/[locale]/feed.xml'>) {
  const { locale } = await params;
  return feedResponse(locale, 'latest.rss');
}
