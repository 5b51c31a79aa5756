import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ArchiveYears } from '@/components/archive/archive-years';
import { directoryMetadata } from '@/components/list/directory-metadata';
import { DirectoryPage } from '@/components/list/directory-page';
import { paths } from '@/lib/paths';

export const dynamic = 'force-static';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Archive');
  return directoryMetadata({
    title: t('title'),
    description: t('description'),
    hrefOf: paths.archive,
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
