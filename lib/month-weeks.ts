import { FIRST_WEEKDAY } from '@/i18n/time-zone';

/** The weeks of a month (`2026-11`) from the newsroom's first weekday on; undefined stands for days of other months. */
export function monthWeeks(month: string): (string | undefined)[][] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const first = new Date(`${month}-01T00:00:00Z`);
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const lead = (first.getUTCDay() - FIRST_WEEKDAY + 7) % 7;
  const cells = Array.from({ length: Math.ceil((lead + length) / 7) * 7 }, (_, index) => {
    const day = index - lead + 1;
    return day > 0 && day <= length ? `${month}-${String(day).padStart(2, '0')}` : undefined;
  });
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
