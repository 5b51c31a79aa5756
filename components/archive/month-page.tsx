import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { StoryRow } from '@/components/article/story-row';
import type { Locale } from '@/i18n/locales';
import { monthNeighbours, newestOfMonth, readDays, yearOf } from '@/lib/archive';
import { archiveDateWords } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { ArchiveFrame } from './archive-frame';
import { MonthCalendar } from './month-calendar';

/** A month as a calendar with the count of each day, and its newest stories. */
export async function MonthPage({ locale, month }: { locale: Locale; month: string }) {
  const t = await getTranslations();
  const days = await readDays(locale, month);
  if (days.length === 0) notFound();
  const { older, newer } = await monthNeighbours(locale, month);
  const articles = await newestOfMonth(locale, month);
  const count = days.reduce((sum, [, stories]) => sum + stories, 0);
  const name = archiveDateWords(locale, month);

  return (
    <ArchiveFrame
      locale={locale}
      date={month}
      title={t('Archive.of', { date: name })}
      description={t('List.count', { count })}
      above={[yearOf(month)]}
      older={older}
      newer={newer}
    >
      <div className="archive-month">
        <div className="calendar-large">
          <MonthCalendar
            locale={locale}
            month={month}
            days={days}
            caption={<span className="sr-only">{t('Archive.days')}</span>}
          />
        </div>
        <div className="grid gap-6">
          <h2 className="sr-only">{t('List.stories')}</h2>
          {articles.map((article) => (
            <StoryRow key={article.slug} article={article} />
          ))}
          {articles.length < count && (
            <p>
              <a
                href={paths.latest(locale, { period: month, page: 1 })}
                className="text-link hover:underline"
              >
                {t('Archive.allOfMonth', { month: name })}
              </a>
            </p>
          )}
        </div>
      </div>
    </ArchiveFrame>
  );
}
