import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { ListPage } from '@/components/list/list-page';
import { localeCodes } from '@/i18n/locales';
import { listMetadata } from '@/lib/list-metadata';
import { findListPage } from '@/lib/lists';
import { paths } from '@/lib/paths';
import { findAuthor, listAuthors } from '@/lib/taxonomies';

type Props = PageProps<'/[locale]/authors/[slug]'>;

export const dynamic = 'force-static';

export async function generateStaticParams() {
  const authors = await listAuthors('ar');
  return localeCodes.flatMap((locale) => authors.map(({ slug }) => ({ locale, slug })));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, author, hrefOf } = await getAuthor(params);
  const site = await getTranslations('Site');
  const { name: title, description, stories } = author;
  return listMetadata({ locale, title, description, stories, hrefOf, siteName: site('name') });
}

export default async function AuthorPage({ params }: Props) {
  const { locale, author, hrefOf } = await getAuthor(params);
  const stories = await findListPage(locale, `author.${author.slug}`);
  const t = await getTranslations('List');
  if (!stories) notFound();

  return (
    <ListPage
      locale={locale}
      title={author.name}
      description={author.description}
      note={author.role}
      stories={stories}
      hrefOf={hrefOf}
      parent={{ name: t('authors'), path: paths.authors(locale) }}
    />
  );
}

async function getAuthor(params: Props['params']) {
  const { slug } = await params;
  const locale = await getLocale();
  const author = (await findAuthor(locale, slug)) ?? notFound();
  const hrefOf = (code: typeof locale, page?: number) => paths.author(code, slug, page);
  return { locale, author, hrefOf };
}
