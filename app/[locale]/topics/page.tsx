import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Directory } from '@/components/list/directory';
import { DirectoryPage } from '@/components/list/directory-page';
import { pageMetadata } from '@/lib/metadata';
import { paths } from '@/lib/paths';
import { listTopics } from '@/lib/taxonomies';

export const dynamic = 'force-static';

export async function generateMetadata(): Promise<Metadata> {
  const locale = await getLocale();
  const t = await getTranslations();
  return pageMetadata({
    locale,
    title: t('List.topics'),
    description: t('List.topicsDescription'),
    siteName: t('Site.name'),
    paths: { ar: paths.topics('ar'), en: paths.topics('en') },
  });
}

export default async function TopicsPage() {
  const locale = await getLocale();
  const t = await getTranslations('List');

  return (
    <DirectoryPage
      locale={locale}
      title={t('topics')}
      description={t('topicsDescription')}
      hrefOf={paths.topics}
    >
      <Directory
        locale={locale}
        kind="topic"
        entries={await listTopics(locale)}
        hrefOf={paths.topic}
      />
    </DirectoryPage>
  );
}
