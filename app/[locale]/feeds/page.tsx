import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { FeedDirectory } from '@/components/feed/feed-directory';
import { directoryMetadata } from '@/components/list/directory-metadata';
import { DirectoryPage } from '@/components/list/directory-page';
import { paths } from '@/lib/paths';

export const dynamic = 'force-static';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Feeds');
  return directoryMetadata({
    title: t('title'),
    description: t('description'),
    hrefOf: paths.feeds,
    feed: 'latest',
  });
}

export default async function FeedsPage() {
  const locale = await getLocale();
  const t = await getTranslations('Feeds');

  return (
    <DirectoryPage
      locale={locale}
      title={t('title')}
      description={t('description')}
      hrefOf={paths.feeds}
    >
      <FeedDirectory locale={locale} />
    </DirectoryPage>
  );
}
