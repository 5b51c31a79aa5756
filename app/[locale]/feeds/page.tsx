import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { FeedDirectory } from '@/components/feed/feed-directory';
import { DirectoryPage } from '@/components/list/directory-page';
import { pageMetadata } from '@/lib/metadata';
import { paths } from '@/lib/paths';

export const dynamic = 'force-static';

export async function generateMetadata(): Promise<Metadata> {
  const locale = await getLocale();
  const t = await getTranslations();
  return pageMetadata({
    locale,
    title: t('Feeds.title'),
    description: t('Feeds.description'),
    siteName: t('Site.name'),
    paths: { ar: paths.feeds('ar'), en: paths.feeds('en') },
    feed: { list: 'latest', title: t('Site.name') },
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
