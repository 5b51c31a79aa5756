import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { findYear } from '@/lib/archive';
import { archiveDateWords } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { ArchiveFrame } from './archive-frame';
import { MonthCalendar } from './month-calendar';
import './archive.css';

/** The months of a year as a wall calendar. */
export async function YearPage({ locale, year }: { locale: Locale; year: string }) {
  const t = await getTranslations();
  const archive = (await findYear(locale, year)) ?? notFound();
  const counted = archive.months
    .toReversed()
    .map(({ month, days }) => ({ month, days, stories: sum(days) }));
  const all = counted.reduce((total, { stories }) => total + stories, 0);

  return (
    <ArchiveFrame
      locale={locale}
      date={year}
      title={t('Archive.of', { date: year })}
      description={t('List.count', { count: all })}
      above={[]}
      older={archive.older}
      newer={archive.newer}
    >
      <h2 className="sr-only">{t('Archive.months')}</h2>
      <div className="archive-year calendar-small">
        {counted.map(({ month, days, stories }) => (
          <MonthCalendar
            key={month}
            locale={locale}
            month={month}
            days={days}
            caption={
              <span className="flex items-baseline justify-between gap-4">
                <a
                  href={paths.archive(locale, month)}
                  className="text-xl font-semibold hover:text-accent"
                >
                  {archiveDateWords(locale, month)}
                </a>
                <span className="text-base text-muted">{t('List.count', { count: stories })}</span>
              </span>
            }
          />
        ))}
      </div>
    </ArchiveFrame>
  );
}

function sum(days: [string, number][]): number {
  return days.reduce((total, [, stories]) => total + stories, 0);
}
