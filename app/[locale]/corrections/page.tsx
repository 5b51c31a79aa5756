import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { CorrectionsView } from '@/components/corrections/corrections-view';
import { readCorrectionsHead } from '@/lib/corrections';
import { pageMetadata } from '@/lib/metadata';
import { paths } from '@/lib/paths';

export const dynamic = 'force-static';

export async function generateMetadata(): Promise<Metadata> {
  const locale = await getLocale();
  const t = await getTranslations();
  return pageMetadata({
    locale,
    title: t('Corrections.title'),
    description: t('Corrections.description'),
    siteName: t('Site.name'),
    paths: { ar: paths.corrections('ar'), en: paths.corrections('en') },
    feed: { list: 'corrections', title: t('Feeds.titleOf', { list: t('Corrections.title') }) },
  });
}

export default async function CorrectionsHeadPage() {
  const locale = await getLocale();
  return <CorrectionsView locale={locale} page={await readCorrectionsHead(locale)} />;
}
