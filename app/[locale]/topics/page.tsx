import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Directory } from '@/components/list/directory';
import { DirectoryPage } from '@/components/list/directory-page';
import { pageMetadata } from '@/lib/metadata';
import { paths } from '@/lib/paths';
import { listTopics } from '@/lib/taxonomies';

/** The order of the page: what most readers look for first. */
const KINDS = ['subject', 'person', 'place', 'organisation'] as const;

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
  const topics = await listTopics(locale);

  return (
    <DirectoryPage
      locale={locale}
      title={t('topics')}
      description={t('topicsDescription')}
      hrefOf={paths.topics}
    >
      <div className="grid gap-8">
        {KINDS.map((kind) => (
          <Directory
            key={kind}
            locale={locale}
            kind="topic"
            entries={topics.filter((topic) => topic.kind === kind)}
            heading={t('kinds', { kind })}
            hrefOf={paths.topic}
          />
        ))}
      </div>
    </DirectoryPage>
  );
}
