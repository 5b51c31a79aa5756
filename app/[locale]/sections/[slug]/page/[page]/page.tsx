import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { ListPage } from '@/components/list/list-page';
import { archiveParams } from '@/lib/archive-params';
import { listMetadata } from '@/lib/list-metadata';
import { findListPage } from '@/lib/lists';
import { paths } from '@/lib/paths';
import { findSection, listSections } from '@/lib/taxonomies';

type Props = PageProps<'/[locale]/sections/[slug]/page/[page]'>;

export const dynamic = 'force-static';

export async function generateStaticParams() {
  return archiveParams('section', await listSections('ar'));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, section, page, hrefOf } = await getArchive(params);
  const t = await getTranslations();
  const title = t('List.archive', { title: section.name, page: String(page) });
  const { description, stories } = section;
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

export default async function SectionArchivePage({ params }: Props) {
  const { locale, section, page, hrefOf } = await getArchive(params);
  const stories = (await findListPage(locale, `section.${section.slug}`, page)) ?? notFound();

  return (
    <ListPage
      locale={locale}
      title={section.name}
      description={section.description}
      stories={stories}
      hrefOf={hrefOf}
      page={page}
      section={section.slug}
    />
  );
}

async function getArchive(params: Props['params']) {
  const { slug, page } = await params;
  const locale = await getLocale();
  const section = (await findSection(locale, slug)) ?? notFound();
  const hrefOf = (code: typeof locale, number?: number) => paths.section(code, slug, number);
  return { locale, section, page: Number(page), hrefOf };
}
