import { getTranslations } from 'next-intl/server';
import { isLocale, localeCodes } from '@/i18n/locales';
import { webManifest } from '@/lib/web-manifest';

export const dynamic = 'force-static';

export function generateStaticParams() {
  return localeCodes.map((locale) => ({ locale }));
}

/** The web manifest of one language. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[locale]/manifest.webmanifest'>,
) {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response('Not found\n', { status: 404 });
  const t = await getTranslations({ locale, namespace: 'Site' });
  const manifest = webManifest({ locale, name: t('name'), description: t('description') });
  return new Response(`${JSON.stringify(manifest)}\n`, {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8' },
  });
}
