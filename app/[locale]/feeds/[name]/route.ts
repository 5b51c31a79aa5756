import { feedResponse } from '@/components/feed/feed-response';
import { localeCodes } from '@/i18n/locales';

export const dynamic = 'force-static';

/** All other feeds are made when they are first asked for. */
export function generateStaticParams() {
  return localeCodes.map((locale) => ({ locale, name: 'latest.rss' }));
}

/** One feed: the stories of a list in one format, such as `section.science.atom`. */
export async function GET(_request: Request, { params }: RouteContext<'/[locale]/feeds/[name]'>) {
  const { locale, name } = await params;
  return feedResponse(locale, name);
}
