import 'server-only';
import type { Locale } from '@/i18n/locales';
import { type DayCounts, LIST_PAGE_SIZE, storeFiles } from './content/store-layout';
import type { ArticleCard } from './content/story-facts';
import { findArchivePage, findPeriod, listPeriods } from './lists';
import { readStore } from './store';

/** A year, month or day as addresses write it: `2026`, `2026-11`, `2026-11-27`. */
export type ArchiveDate = string;

/** The months of a year that have stories, newest first, each with its days. */
export type YearArchive = {
  months: { month: string; days: DayCounts }[];
  older?: ArchiveDate;
  newer?: ArchiveDate;
};

const YEAR = /^\d{4}$/;
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

export function archiveKind(date: string): 'year' | 'month' | 'day' | undefined {
  return YEAR.test(date) ? 'year' : MONTH.test(date) ? 'month' : DAY.test(date) ? 'day' : undefined;
}

/** Whether stories were published in this year or month or on this day. */
export async function isArchived(locale: Locale, date: string): Promise<boolean> {
  switch (archiveKind(date)) {
    case 'year':
      return (await monthsOf(locale, date)).length > 0;
    case 'month':
      return (await readDays(locale, date)).length > 0;
    case 'day':
      return (await readDays(locale, monthIn(date))).some(([day]) => day === date);
    default:
      return false;
  }
}

/** Every month with its count of stories, by year, newest first. */
export async function listYears(
  locale: Locale,
): Promise<{ year: string; months: [month: string, stories: number][] }[]> {
  const years = new Map<string, [string, number][]>();
  for (const period of await listPeriods(locale, 'latest')) {
    const year = yearOf(period[0]);
    years.set(year, [...(years.get(year) ?? []), period]);
  }
  return [...years].map(([year, months]) => ({ year, months }));
}

/** One year; undefined if it has no stories. Depends on its own months and the edges of its neighbours. */
export async function findYear(locale: Locale, year: string): Promise<YearArchive | undefined> {
  const filled = await monthsOf(locale, year);
  const [last, first] = [filled[0], filled.at(-1)];
  if (!first || !last) return undefined;
  const { older } = (await findPeriod(locale, 'latest', first.month)) ?? {};
  const { newer } = (await findPeriod(locale, 'latest', last.month)) ?? {};
  return {
    months: filled,
    older: older && yearOf(older.period),
    newer: newer && yearOf(newer.period),
  };
}

/** The days of a month that have stories, newest first; none if the month has none. */
export async function readDays(locale: Locale, month: string): Promise<DayCounts> {
  if (!MONTH.test(month)) return [];
  return (await readStore<DayCounts>(storeFiles.days(locale, month))) ?? [];
}

/** The months with stories before and after a month that has some. */
export async function monthNeighbours(locale: Locale, month: string) {
  const info = await findPeriod(locale, 'latest', month);
  return { older: info?.older?.period, newer: info?.newer?.period };
}

/** The newest stories of a month. */
export async function newestOfMonth(locale: Locale, month: string): Promise<ArticleCard[]> {
  const days = await readDays(locale, month);
  const all = days.reduce((sum, [, stories]) => sum + stories, 0);
  return sliceOfMonth(locale, days, 0, Math.min(all, 2 * LIST_PAGE_SIZE));
}

/** `count` stories of a month behind its `from` newest ones: only the list's pages that hold them are read. */
export async function sliceOfMonth(
  locale: Locale,
  days: DayCounts,
  from: number,
  count: number,
): Promise<ArticleCard[]> {
  const period = monthIn(days[0]?.[0] ?? '');
  const all = days.reduce((sum, [, stories]) => sum + stories, 0);
  const pageOf = (place: number) => Math.ceil((all - place) / LIST_PAGE_SIZE);
  const found: ArticleCard[] = [];
  const first = pageOf(from);
  for (let page = first; page >= pageOf(from + count - 1); page--)
    found.push(...((await findArchivePage(locale, 'latest', { period, page }))?.articles ?? []));
  const before = Math.max(0, all - first * LIST_PAGE_SIZE);
  return found.slice(from - before, from - before + count);
}

export function yearOf(date: ArchiveDate): string {
  return date.slice(0, 4);
}

export function monthIn(day: ArchiveDate): string {
  return day.slice(0, 7);
}

/** The newest year, month and day with stories. */
export async function newestArchiveDates(locale: Locale): Promise<ArchiveDate[]> {
  const month = (await listPeriods(locale, 'latest'))[0]?.[0];
  const day = month && (await readDays(locale, month))[0]?.[0];
  return month && day ? [yearOf(month), month, day] : [];
}

/** Every year, month and day with stories. */
export async function* archiveDates(locale: Locale): AsyncGenerator<ArchiveDate> {
  for (const { year, months } of await listYears(locale)) {
    yield year;
    for (const [month] of months) {
      yield month;
      for (const [day] of await readDays(locale, month)) yield day;
    }
  }
}

/** The months of a year that have stories, newest first. */
async function monthsOf(locale: Locale, year: string) {
  const names = Array.from(
    { length: 12 },
    (_, index) => `${year}-${String(12 - index).padStart(2, '0')}`,
  );
  const months = await Promise.all(
    names.map(async (month) => ({ month, days: await readDays(locale, month) })),
  );
  return months.filter(({ days }) => days.length > 0);
}
