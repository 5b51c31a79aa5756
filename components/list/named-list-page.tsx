import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { archiveWords } from '@/lib/dates';
import { authorJsonLd, topicJsonLd } from '@/lib/list-json-ld';
import { listMetadata } from '@/lib/list-metadata';
import { countStories, findArchivePage, readListHead } from '@/lib/lists';
import { findNamedList, type NamedListKind } from '@/lib/named-lists';
import { paths } from '@/lib/paths';
import { ListPage } from './list-page';

type Params = Promise<{ slug: string; period?: string; page?: string }>;

/** The page of one section, topic or author: the head of its list, or one archive page. */
export async function NamedListPage({ kind, params }: { kind: NamedListKind; params: Params }) {
  const { locale, list, at } = await getList(kind, params);
  const stories = at
    ? ((await findArchivePage(locale, list.listName, at)) ?? notFound())
    : await readListHead(locale, list.listName);
  const t = await getTranslations('List');
  const parent = {
    section: undefined,
    topic: { name: t('topics'), path: paths.topics(locale) },
    author: { name: t('authors'), path: paths.authors(locale) },
  }[kind];

  return (
    <ListPage
      locale={locale}
      title={list.name}
      description={list.description}
      note={
        'role' in list ? list.role : 'kind' in list ? t('kind', { kind: list.kind }) : undefined
      }
      stories={stories}
      hrefOf={list.hrefOf}
      at={at}
      about={aboutOf(list)}
      parent={parent}
      section={kind === 'section' ? list.slug : undefined}
    />
  );
}

export async function namedListMetadata(kind: NamedListKind, params: Params): Promise<Metadata> {
  const { locale, list, at } = await getList(kind, params);
  const t = await getTranslations();
  return listMetadata({
    locale,
    title: at ? t('List.archive', { title: list.name, ...archiveWords(locale, at) }) : list.name,
    description: list.description,
    stories: await countStories(list.listName),
    hrefOf: list.hrefOf,
    at,
    siteName: t('Site.name'),
    feed: { list: list.listName, title: t('Feeds.titleOf', { list: list.name }) },
  });
}

function aboutOf(list: Awaited<ReturnType<typeof getList>>['list']) {
  if ('aliases' in list) return topicJsonLd(list);
  return 'role' in list ? authorJsonLd(list) : undefined;
}

async function getList(kind: NamedListKind, params: Params) {
  const { slug, period, page } = await params;
  const locale = await getLocale();
  const list = (await findNamedList(kind, locale, slug)) ?? notFound();
  return { locale, list, at: period ? { period, page: Number(page) } : undefined };
}
