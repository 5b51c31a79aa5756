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
    title: t('Gone.title'),
    description: t('Gone.body'),
    siteName: t('Site.name'),
    paths: {},
    isIndexed: false,
  });
}

/** Stands, with status 410, at the address of a story that was withdrawn. */
export default async function GonePage() {
  return <MissingPage locale={await getLocale()} kind="Gone" />;
}
