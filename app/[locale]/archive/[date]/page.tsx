import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { DayPage } from '@/components/archive/day-page';
import { MonthPage } from '@/components/archive/month-page';
import { YearPage } from '@/components/archive/year-page';
import { localeCodes } from '@/i18n/locales';
import { archiveKind, isArchived, newestArchiveDates } from '@/lib/archive';
import { archiveDateWords } from '@/lib/dates';
import { pageMetadata } from '@/lib/metadata';
import { paths } from '@/lib/paths';

type Props = PageProps<'/[locale]/archive/[date]'>;

export const dynamic = 'force-static';

/** Older dates are rendered when they are first asked for. */
export async function generateStaticParams() {
  const params = await Promise.all(
    localeCodes.map(async (locale) => {
      const dates = await newestArchiveDates(locale);
      return dates.map((date) => ({ locale, date }));
    }),
  );
  return params.flat();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { date } = await params;
  const locale = await getLocale();
  const t = await getTranslations();
  const words = archiveDateWords(locale, date);
  const isDay = archiveKind(date) === 'day';
  const found = await Promise.all(localeCodes.map((code) => isArchived(code, date)));
  return pageMetadata({
    locale,
    title: isDay ? t('Archive.dayTitle', { date: words }) : t('Archive.of', { date: words }),
    description: t('Archive.description'),
    siteName: t('Site.name'),
    paths: Object.fromEntries(
      localeCodes
        .filter((_, index) => found[index])
        .map((code) => [code, paths.archive(code, date)]),
    ),
  });
}

export default async function ArchiveDatePage({ params }: Props) {
  const { date } = await params;
  const locale = await getLocale();
  switch (archiveKind(date)) {
    case 'year':
      return <YearPage locale={locale} year={date} />;
    case 'month':
      return <MonthPage locale={locale} month={date} />;
    case 'day':
      return <DayPage locale={locale} day={date} />;
    default:
      notFound();
  }
}
