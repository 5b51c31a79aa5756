import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { MissingPage } from '@/components/layout/missing-page';
import { pageMetadata } from '@/lib/metadata';

export const dynamic = 'force-static';

export async function generateMetadata(): Promise<Metadata> {
  const locale = await getLocale();
  const t = await getTranslations();
  return pageMetadata({
    locale,
    title: t('NotFound.title'),
    description: t('NotFound.body'),
    siteName: t('Site.name'),
    paths: {},
    isIndexed: false,
  });
}

/** `proxy.ts` serves this page, with status 404, for every address that leads nowhere. */
export default async function NotFoundPage() {
  return <MissingPage locale={await getLocale()} />;
}
