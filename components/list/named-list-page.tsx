import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { listMetadata } from '@/lib/list-metadata';
import { findListPage } from '@/lib/lists';
import { findNamedList, type NamedListKind } from '@/lib/named-lists';
import { paths } from '@/lib/paths';
import { ListPage } from './list-page';

type Params = Promise<{ slug: string; page?: string }>;

/** The page of one section, topic or author: the head of its list, or one archive page. */
export async function NamedListPage({ kind, params }: { kind: NamedListKind; params: Params }) {
  const { locale, list, page } = await getList(kind, params);
  const stories = (await findListPage(locale, list.listName, page)) ?? notFound();
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
      page={page}
      parent={parent}
      section={kind === 'section' ? list.slug : undefined}
    />
  );
}

export async function namedListMetadata(kind: NamedListKind, params: Params): Promise<Metadata> {
  const { locale, list, page } = await getList(kind, params);
  const t = await getTranslations();
  return listMetadata({
    locale,
    title: page ? t('List.archive', { title: list.name, page: String(page) }) : list.name,
    description: list.description,
    stories: list.stories,
    hrefOf: list.hrefOf,
    page,
    siteName: t('Site.name'),
  });
}

async function getList(kind: NamedListKind, params: Params) {
  const { slug, page } = await params;
  const locale = await getLocale();
  const list = (await findNamedList(kind, locale, slug)) ?? notFound();
  return { locale, list, page: page === undefined ? undefined : Number(page) };
}
