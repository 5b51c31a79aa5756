import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { pageMetadata } from '@/lib/metadata';

/** Metadata of the page that stands where nothing is (404), or is no more (410). */
export async function missingPageMetadata(kind: 'NotFound' | 'Gone'): Promise<Metadata> {
  const t = await getTranslations();
  return pageMetadata({
    locale: await getLocale(),
    title: t(`${kind}.title`),
    description: t(`${kind}.body`),
    siteName: t('Site.name'),
    paths: {},
    isIndexed: false,
  });
}
