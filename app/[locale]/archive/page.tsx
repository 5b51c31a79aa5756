import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ArchiveYears } from '@/components/archive/archive-years';
import { DirectoryPage } from '@/components/list/directory-page';
import { pageMetadata } from '@/lib/metadata';
import { paths } from '@/lib/paths';

export const dynamic = 'force-static';

export async function generateMetadata(): Promise<Metadata> {
  const locale = await getLocale();
  const t = await getTranslations();
  return pageMetadata({
    locale,
    title: t('Archive.title'),
    description: t('Archive.description'),
    siteName: t('Site.name'),
    paths: { ar: paths.archive('ar'), en: paths.archive('en') },
  });
}

export default async function ArchivePage() {
  const locale = await getLocale();
  const t = await getTranslations('Archive');

  return (
    <DirectoryPage
      locale={locale}
      title={t('title')}
      description={t('description')}
      hrefOf={paths.archive}
    >
      <ArchiveYears locale={locale} />
    </DirectoryPage>
  );
}
