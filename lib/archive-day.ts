import 'server-only';
import type { Locale } from '@/i18n/locales';
import {
  type ArchiveDate,
  archiveKind,
  monthIn,
  monthNeighbours,
  readDays,
  sliceOfMonth,
} from './archive';
import type { ArticleCard } from './content/story-facts';
import type { ListPage } from './lists';

/** One page of a day: its own address, which shows the newest stories, or one of those behind it. */
export type DayPage = Pick<ListPage, 'older' | 'newer'> & {
  articles: ArticleCard[];
  /** The stories of the whole day. */
  count: number;
  /** The days with stories before and after it. */
  before?: ArchiveDate;
  after?: ArchiveDate;
};

/** Pages are numbered from the oldest story on, so that a new one changes only the newest page. */
const DAY_PAGE_SIZE = 100;

/** One page of the stories of a day, newest first; undefined if it does not exist. */
export async function findDay(
  locale: Locale,
  day: ArchiveDate,
  page?: number,
): Promise<DayPage | undefined> {
  const month = monthIn(day);
  const days = await readDays(locale, month);
  const index = days.findIndex(([name]) => name === day);
  const count = days[index]?.[1];
  if (!count || (page !== undefined && !isNumbered(count, page))) return undefined;
  const { older, newer } = await monthNeighbours(locale, month);
  const newest = days.slice(0, index).reduce((sum, [, stories]) => sum + stories, 0);
  const { from, to, ...ways } = page === undefined ? headOf(count) : pageOf(count, page);
  const at = (number?: number) => (number ? { period: day, page: number } : undefined);
  return {
    articles: await sliceOfMonth(locale, days, newest + from, to - from),
    count,
    older: at(ways.older),
    newer: page === undefined ? undefined : (at(ways.newer) ?? 'head'),
    before: days[index + 1]?.[0] ?? (older && (await readDays(locale, older))[0]?.[0]),
    after: days[index - 1]?.[0] ?? (newer && (await readDays(locale, newer)).at(-1)?.[0]),
  };
}

/** The numbers of the pages of a day; none if its own address shows all its stories, or if there are none. */
export async function listDayPages(locale: Locale, day: ArchiveDate): Promise<number[]> {
  if (archiveKind(day) !== 'day') return [];
  const count = (await readDays(locale, monthIn(day))).find(([name]) => name === day)?.[1] ?? 0;
  return headOf(count).older ? Array.from({ length: pagesIn(count) }, (_, page) => page + 1) : [];
}

const pagesIn = (count: number) => Math.ceil(count / DAY_PAGE_SIZE);

function isNumbered(count: number, page: number): boolean {
  const isOne = Number.isInteger(page) && page >= 1 && page <= pagesIn(count);
  return isOne && headOf(count).older !== undefined;
}

type Part = { from: number; to: number; older?: number; newer?: number };

/** The newest stories: a whole page, and those that do not fill one yet. */
function headOf(count: number): Part {
  const rest = count % DAY_PAGE_SIZE;
  const to = Math.min(count, DAY_PAGE_SIZE + rest);
  return { from: 0, to, older: (count - to) / DAY_PAGE_SIZE || undefined };
}

function pageOf(count: number, page: number): Part {
  const to = count - (page - 1) * DAY_PAGE_SIZE;
  const newer = page < pagesIn(count) ? page + 1 : undefined;
  return { from: Math.max(0, to - DAY_PAGE_SIZE), to, older: page - 1 || undefined, newer };
}
