import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { ListPage } from '@/components/list/list-page';
import { localeCodes } from '@/i18n/locales';
import { listMetadata } from '@/lib/list-metadata';
import { findListPage } from '@/lib/lists';
import { paths } from '@/lib/paths';
import { findTopic, listTopics } from '@/lib/taxonomies';

type Props = PageProps<'/[locale]/topics/[slug]'>;

export const dynamic = 'force-static';

export async function generateStaticParams() {
  const topics = await listTopics('ar');
  return localeCodes.flatMap((locale) => topics.map(({ slug }) => ({ locale, slug })));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, topic, hrefOf } = await getTopic(params);
  const site = await getTranslations('Site');
  const { name: title, description, stories } = topic;
  return listMetadata({ locale, title, description, stories, hrefOf, siteName: site('name') });
}

export default async function TopicPage({ params }: Props) {
  const { locale, topic, hrefOf } = await getTopic(params);
  const stories = await findListPage(locale, `topic.${topic.slug}`);
  const t = await getTranslations('List');
  if (!stories) notFound();

  return (
    <ListPage
      locale={locale}
      title={topic.name}
      description={topic.description}
      note={t('kind', { kind: topic.kind })}
      stories={stories}
      hrefOf={hrefOf}
      parent={{ name: t('topics'), path: paths.topics(locale) }}
    />
  );
}

async function getTopic(params: Props['params']) {
  const { slug } = await params;
  const locale = await getLocale();
  const topic = (await findTopic(locale, slug)) ?? notFound();
  const hrefOf = (code: typeof locale, page?: number) => paths.topic(code, slug, page);
  return { locale, topic, hrefOf };
}
