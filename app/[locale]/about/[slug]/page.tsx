import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageFrame } from '@/components/layout/page-frame';
import { ListHeading } from '@/components/list/list-heading';
import { TreeBody } from '@/components/mdx/tree-body';
import { JsonLd } from '@/components/text/json-ld';
import { localeCodes, otherLocale } from '@/i18n/locales';
import { breadcrumbJsonLd } from '@/lib/json-ld';
import { pageJsonLd } from '@/lib/list-json-ld';
import { pageMetadata } from '@/lib/metadata';
import { findPage, listPages } from '@/lib/pages';
import { paths } from '@/lib/paths';

type Props = PageProps<'/[locale]/about/[slug]'>;

export const dynamic = 'force-static';

export async function generateStaticParams() {
  const pages = await Promise.all(localeCodes.map((locale) => listPages(locale)));
  return pages.flat().map(({ locale, slug }) => ({ locale, slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await getPage(params);
  const t = await getTranslations('Site');
  const found = await Promise.all(localeCodes.map((locale) => findPage(locale, page.slug)));
  return pageMetadata({
    locale: page.locale,
    title: page.title,
    description: page.summary,
    siteName: t('name'),
    paths: Object.fromEntries(
      found.flatMap((other) =>
        other ? [[other.locale, paths.page(other.locale, other.slug)]] : [],
      ),
    ),
  });
}

export default async function AboutPage({ params }: Props) {
  const page = await getPage(params);
  const t = await getTranslations('Breadcrumbs');
  const crumbs = [{ name: t('home'), path: paths.home(page.locale) }, { name: page.title }];

  const facts = {
    type: 'AboutPage',
    locale: page.locale,
    name: page.title,
    description: page.summary,
    path: paths.page(page.locale, page.slug),
    updatedAt: page.updatedAt,
  } as const;

  return (
    <PageFrame switchTo={paths.page(otherLocale(page.locale), page.slug)}>
      <JsonLd data={pageJsonLd(facts)} />
      <JsonLd data={breadcrumbJsonLd(crumbs)} />
      <div className="mx-auto max-w-story">
        <Breadcrumbs crumbs={crumbs} />
        <ListHeading title={page.title} description={page.summary} />
        <TreeBody tree={page.tree} />
      </div>
    </PageFrame>
  );
}

async function getPage(params: Props['params']) {
  const { slug } = await params;
  return (await findPage(await getLocale(), slug)) ?? notFound();
}
