import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Directory } from '@/components/list/directory';
import { directoryMetadata } from '@/components/list/directory-metadata';
import { DirectoryPage } from '@/components/list/directory-page';
import { paths } from '@/lib/paths';
import { listTopics } from '@/lib/taxonomies';

/** The order of the page: what most readers look for first. */
const KINDS = ['subject', 'person', 'place', 'organisation'] as const;

export const dynamic = 'force-static';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('List');
  return directoryMetadata({
    title: t('topics'),
    description: t('topicsDescription'),
    hrefOf: paths.topics,
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
