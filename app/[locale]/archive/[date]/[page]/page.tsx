import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { DayPage } from '@/components/archive/day-page';
import { archiveDateWords } from '@/lib/dates';
import { pageMetadata } from '@/lib/metadata';
import { paths } from '@/lib/paths';

type Props = PageProps<'/[locale]/archive/[date]/[page]'>;

export const dynamic = 'force-static';

/** Few days have so many stories: their pages are rendered when they are first asked for. */
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { date, page } = await params;
  const locale = await getLocale();
  const t = await getTranslations();
  return pageMetadata({
    locale,
    title: t('Archive.dayPage', { date: archiveDateWords(locale, date), page }),
    description: t('Archive.description'),
    siteName: t('Site.name'),
    paths: { [locale]: paths.archive(locale, date, Number(page)) },
  });
}

export default async function ArchiveDayPage({ params }: Props) {
  const { date, page } = await params;
  return <DayPage locale={await getLocale()} day={date} page={Number(page)} />;
}
