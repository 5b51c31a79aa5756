import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { listYears } from '@/lib/archive';
import { monthName } from '@/lib/dates';
import { paths } from '@/lib/paths';
import './archive.css';

/** Every year, newest first, with its twelve months and their counts. */
export async function ArchiveYears({ locale }: { locale: Locale }) {
  const t = await getTranslations('List');
  const years = await listYears(locale);

  return (
    <div className="grid gap-10">
      {years.length === 0 && <p className="text-muted">{t('empty')}</p>}
      {years.map(({ year, months }) => (
        <section key={year} aria-labelledby={`year-${year}`} className="grid gap-4">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-t-2 border-ink pt-2">
            <h2 id={`year-${year}`} className="text-2xl">
              <a href={paths.archive(locale, year)} className="hover:text-accent">
                {year}
              </a>
            </h2>
            <p className="text-base text-muted">
              {t('count', { count: months.reduce((sum, [, stories]) => sum + stories, 0) })}
            </p>
          </div>
          <Months locale={locale} year={year} months={months} />
        </section>
      ))}
    </div>
  );
}

type MonthsProps = { locale: Locale; year: string; months: [month: string, stories: number][] };

async function Months({ locale, year, months }: MonthsProps) {
  const t = await getTranslations('List');
  const counts = new Map(months);
  const all = Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    return { month, stories: counts.get(month) };
  });

  return (
    <ol className="archive-months">
      {all.map(({ month, stories }) => (
        <li key={month}>
          {stories ? (
            <a href={paths.archive(locale, month)}>
              <span className="font-headline font-semibold">{monthName(locale, month)}</span>
              <span className="text-base text-muted">{t('count', { count: stories })}</span>
            </a>
          ) : (
            <span className="font-headline">{monthName(locale, month)}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
