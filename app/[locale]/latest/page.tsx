import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ListPage } from '@/components/list/list-page';
import { listMetadata } from '@/lib/list-metadata';
import { readListHead } from '@/lib/lists';
import { paths } from '@/lib/paths';

export const dynamic = 'force-static';

export async function generateMetadata(): Promise<Metadata> {
  const locale = await getLocale();
  const t = await getTranslations();
  return listMetadata({
    locale,
    title: t('List.latest'),
    description: t('List.latestDescription'),
    siteName: t('Site.name'),
    stories: { ar: 1, en: 1 },
    hrefOf: paths.latest,
    feed: { list: 'latest', title: t('Site.name') },
  });
}

export default async function LatestPage() {
  const locale = await getLocale();
  const t = await getTranslations('List');
  const stories = await readListHead(locale, 'latest');

  return (
    <ListPage
      locale={locale}
      title={t('latest')}
      description={t('latestDescription')}
      stories={stories}
      hrefOf={paths.latest}
      more={{ href: paths.archive(locale), text: t('wholeArchive') }}
    />
  );
}
