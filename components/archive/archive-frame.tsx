import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { PageFrame } from '@/components/layout/page-frame';
import { ListHeading } from '@/components/list/list-heading';
import { JsonLd } from '@/components/text/json-ld';
import { type Locale, otherLocale } from '@/i18n/locales';
import { isArchived } from '@/lib/archive';
import { archiveDateWords } from '@/lib/dates';
import { breadcrumbJsonLd, type Crumb } from '@/lib/json-ld';
import { pageJsonLd } from '@/lib/list-json-ld';
import { paths } from '@/lib/paths';
import { ArchivePager } from './archive-pager';

type Props = {
  locale: Locale;
  date: string;
  /** Of a day with many stories; its own address has none. */
  page?: number;
  title: string;
  description: string;
  /** The year and month above. */
  above: string[];
  older?: string;
  newer?: string;
  children: ReactNode;
};

/** The page of a year, month or day: the way to it, its name, and its neighbours. */
export async function ArchiveFrame(props: Props) {
  const { locale, date, page, title, description, above, older, newer, children } = props;
  const t = await getTranslations();
  const other = otherLocale(locale);
  const crumbs: Crumb[] = [
    { name: t('Breadcrumbs.home'), path: paths.home(locale) },
    { name: t('Archive.title'), path: paths.archive(locale) },
    ...above.map((part) => ({
      name: archiveDateWords(locale, part),
      path: paths.archive(locale, part),
    })),
    { name: archiveDateWords(locale, date), ...(page && { path: paths.archive(locale, date) }) },
  ];

  const facts = {
    type: 'CollectionPage',
    locale,
    name: title,
    description,
    path: paths.archive(locale, date, page),
  } as const;

  return (
    <PageFrame switchTo={paths.archive(other, (await isArchived(other, date)) ? date : undefined)}>
      <JsonLd data={pageJsonLd(facts)} />
      <JsonLd data={breadcrumbJsonLd(crumbs)} />
      <Breadcrumbs crumbs={crumbs} />
      <ListHeading title={title} description={description} />
      <div className="grid gap-8">
        {children}
        <ArchivePager locale={locale} older={older} newer={newer} />
      </div>
    </PageFrame>
  );
}
