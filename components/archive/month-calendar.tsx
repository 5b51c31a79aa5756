import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Locale } from '@/i18n/locales';
import { formatDate, weekdayNames } from '@/lib/dates';
import { monthWeeks } from '@/lib/month-weeks';
import { paths } from '@/lib/paths';
import './archive.css';

type Props = {
  locale: Locale;
  month: string;
  /** How many stories each day has; days without any are not named. */
  days: [day: string, stories: number][];
  caption: ReactNode;
};

/** A month as a sheet of a calendar: days with stories lead to them. */
export async function MonthCalendar({ locale, month, days, caption }: Props) {
  const t = await getTranslations('Archive');
  const counts = new Map(days);
  const labelOf = (day: string, count: number) =>
    t('dayCount', { day: formatDate(locale, `${day}T12:00:00Z`), count });

  return (
    <table className="calendar">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {weekdayNames(locale).map(({ long, narrow }) => (
            <th key={long} scope="col" abbr={long}>
              <span>{long}</span>
              <span aria-hidden="true">{narrow}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthWeeks(month).map((week) => (
          <tr key={week.find(Boolean)}>
            {keyed(week).map(({ key, day }) => {
              const count = day && counts.get(day);
              const number = Number(day?.slice(8));
              return (
                <td key={key}>
                  {count ? (
                    <a href={paths.archive(locale, day)}>
                      <span aria-hidden="true">
                        {number} <small>{count}</small>
                      </span>
                      <span className="sr-only">{labelOf(day, count)}</span>
                    </a>
                  ) : (
                    day && <span>{number}</span>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Cells of a week by their place in it. */
function keyed(week: (string | undefined)[]) {
  return week.map((day, key) => ({ key, day }));
}
