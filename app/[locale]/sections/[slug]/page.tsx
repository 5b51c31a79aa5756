import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { ListPage } from '@/components/list/list-page';
import { localeCodes } from '@/i18n/locales';
import { listMetadata } from '@/lib/list-metadata';
import { findListPage } from '@/lib/lists';
import { paths } from '@/lib/paths';
import { findSection, listSections } from '@/lib/taxonomies';

type Props = PageProps<'/[locale]/sections/[slug]'>;

export const dynamic = 'force-static';

export async function generateStaticParams() {
  const sections = await listSections('ar');
  return localeCodes.flatMap((locale) => sections.map(({ slug }) => ({ locale, slug })));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, section, hrefOf } = await getSection(params);
  const site = await getTranslations('Site');
  const { name: title, description, stories } = section;
  return listMetadata({ locale, title, description, stories, hrefOf, siteName: site('name') });
}

export default async function SectionPage({ params }: Props) {
  const { locale, section, hrefOf } = await getSection(params);
  const stories = await findListPage(locale, `section.${section.slug}`);
  if (!stories) notFound();

  return (
    <ListPage
      locale={locale}
      title={section.name}
      description={section.description}
      stories={stories}
      hrefOf={hrefOf}
      section={section.slug}
    />
  );
}

async function getSection(params: Props['params']) {
  const { slug } = await params;
  const locale = await getLocale();
  const section = (await findSection(locale, slug)) ?? notFound();
  const hrefOf = (code: typeof locale, page?: number) => paths.section(code, slug, page);
  return { locale, section, hrefOf };
}
