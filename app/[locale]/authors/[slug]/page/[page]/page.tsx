import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { ListPage } from '@/components/list/list-page';
import { archiveParams } from '@/lib/archive-params';
import { listMetadata } from '@/lib/list-metadata';
import { findListPage } from '@/lib/lists';
import { paths } from '@/lib/paths';
import { findAuthor, listAuthors } from '@/lib/taxonomies';

type Props = PageProps<'/[locale]/authors/[slug]/page/[page]'>;

export const dynamic = 'force-static';

export async function generateStaticParams() {
  return archiveParams('author', await listAuthors('ar'));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, author, page, hrefOf } = await getArchive(params);
  const t = await getTranslations();
  const title = t('List.archive', { title: author.name, page: String(page) });
  const { description, stories } = author;
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

export default async function AuthorArchivePage({ params }: Props) {
  const { locale, author, page, hrefOf } = await getArchive(params);
  const stories = (await findListPage(locale, `author.${author.slug}`, page)) ?? notFound();

  return (
    <ListPage
      locale={locale}
      title={author.name}
      description={author.description}
      stories={stories}
      hrefOf={hrefOf}
      page={page}
    />
  );
}

async function getArchive(params: Props['params']) {
  const { slug, page } = await params;
  const locale = await getLocale();
  const author = (await findAuthor(locale, slug)) ?? notFound();
  const hrefOf = (code: typeof locale, number?: number) => paths.author(code, slug, number);
  return { locale, author, page: Number(page), hrefOf };
}
