import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageFrame } from '@/components/layout/page-frame';
import { JsonLd } from '@/components/text/json-ld';
import { type Locale, otherLocale } from '@/i18n/locales';
import { breadcrumbJsonLd } from '@/lib/json-ld';
import { pageJsonLd } from '@/lib/list-json-ld';
import { paths } from '@/lib/paths';
import { ListHeading } from './list-heading';

type Props = {
  locale: Locale;
  title: string;
  description: string;
  hrefOf: (locale: Locale) => string;
  children: ReactNode;
};

/** The page that lists all topics, or all authors. */
export async function DirectoryPage({ locale, title, description, hrefOf, children }: Props) {
  const t = await getTranslations('Breadcrumbs');
  const crumbs = [{ name: t('home'), path: paths.home(locale) }, { name: title }];

  const page = {
    type: 'CollectionPage',
    locale,
    name: title,
    description,
    path: hrefOf(locale),
  } as const;

  return (
    <PageFrame switchTo={hrefOf(otherLocale(locale))}>
      <JsonLd data={pageJsonLd(page)} />
      <JsonLd data={breadcrumbJsonLd(crumbs)} />
      <Breadcrumbs crumbs={crumbs} />
      <ListHeading title={title} description={description} />
      {children}
    </PageFrame>
  );
}
