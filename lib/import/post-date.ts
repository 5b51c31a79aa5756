import { isCalendarDate } from '../content/check-fields';

type Dates = { date: string; dateGmt: string; pubDate: string };

const WORDPRESS = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})$/;
const EARLIEST = Date.UTC(1970, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);
const MINUTE = 60_000;

/** A time as WordPress writes it, taken for UTC; undefined for `0000-00-00 00:00:00` and other nonsense. */
export function wordPressTime(text: string): Date | undefined {
  const [, day = '', time = ''] = WORDPRESS.exec(text) ?? [];
  if (!day || !isCalendarDate(day)) return undefined;
  return sane(Date.parse(`${day}T${time}Z`));
}

/** How far the site's clock is ahead of UTC, in minutes, if this post tells. */
export function clockOffset({ date, dateGmt }: Dates): number | undefined {
  const [local, gmt] = [wordPressTime(date), wordPressTime(dateGmt)];
  if (!local || !gmt) return undefined;
  const minutes = (local.getTime() - gmt.getTime()) / MINUTE;
  return Math.abs(minutes) <= 14 * 60 && minutes % 15 === 0 ? minutes : undefined;
}

/** When a post came out: by its UTC date, else by the site's clock, else by the feed's date. */
export function postTime(dates: Dates, offsetMinutes: number): Date | undefined {
  const gmt = wordPressTime(dates.dateGmt);
  if (gmt) return gmt;
  const local = wordPressTime(dates.date);
  if (local) return new Date(local.getTime() - offsetMinutes * MINUTE);
  return sane(Date.parse(dates.pubDate));
}

function sane(time: number): Date | undefined {
  return time >= EARLIEST && time < LATEST ? new Date(time) : undefined;
}
