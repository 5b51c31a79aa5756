import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { ListPage } from '@/components/list/list-page';
import { archiveParams } from '@/lib/archive-params';
import { listMetadata } from '@/lib/list-metadata';
import { findListPage } from '@/lib/lists';
import { paths } from '@/lib/paths';
import { findTopic, listTopics } from '@/lib/taxonomies';

type Props = PageProps<'/[locale]/topics/[slug]/page/[page]'>;

export const dynamic = 'force-static';

export async function generateStaticParams() {
  return archiveParams('topic', await listTopics('ar'));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, topic, page, hrefOf } = await getArchive(params);
  const t = await getTranslations();
  const title = t('List.archive', { title: topic.name, page: String(page) });
  const { description, stories } = topic;
  return listMetadata({
    locale,
    title,
    description,
    stories,
    hrefOf,
    page,
    siteName: t('Site.name'),
  });
}

export default async function TopicArchivePage({ params }: Props) {
  const { locale, topic, page, hrefOf } = await getArchive(params);
  const stories = (await findListPage(locale, `topic.${topic.slug}`, page)) ?? notFound();

  return (
    <ListPage
      locale={locale}
      title={topic.name}
      description={topic.description}
      stories={stories}
      hrefOf={hrefOf}
      page={page}
    />
  );
}

async function getArchive(params: Props['params']) {
  const { slug, page } = await params;
  const locale = await getLocale();
  const topic = (await findTopic(locale, slug)) ?? notFound();
  const hrefOf = (code: typeof locale, number?: number) => paths.topic(code, slug, number);
  return { locale, topic, page: Number(page), hrefOf };
}
