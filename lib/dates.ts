import { type Locale, locales } from '@/i18n/locales';
import { FIRST_WEEKDAY, TIME_ZONE } from '@/i18n/time-zone';
import { nameMonths } from './arabic/name-months';
import type { ArchivePage } from './content/store-layout';

/** Day, month and year in the newsroom's zone: «28 ديسمبر 2025». */
export function formatDate(locale: Locale, iso: string): string {
  return format(locale, iso, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** Hours and minutes in the newsroom's zone: «21:00». The zone is named beside it by the page. */
export function formatTime(locale: Locale, iso: string): string {
  return format(locale, iso, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** The words that name one archive page: its month or year, and its number. */
export function archiveWords(locale: Locale, { period, page }: ArchivePage) {
  const [year = '', month] = period.split('-');
  const name = month
    ? format(locale, `${period}-15T12:00:00Z`, { month: 'long', year: 'numeric' })
    : year;
  return { period: name, page: String(page) };
}

/** A year, month or day of the archive in words: «2026», «نوفمبر 2026», «الجمعة 27 نوفمبر 2026». */
export function archiveDateWords(locale: Locale, date: string): string {
  const [, month, day] = date.split('-');
  if (!month) return date;
  const options = { month: 'long', year: 'numeric' } as const;
  const whole = day ? ({ ...options, weekday: 'long', day: 'numeric' } as const) : options;
  return format(locale, `${date.slice(0, 7)}-${day ?? '15'}T12:00:00Z`, whole);
}

/** The name of a month by itself: «نوفمبر». */
export function monthName(locale: Locale, month: string): string {
  return format(locale, `${month}-15T12:00:00Z`, { month: 'long' });
}

/** The names of the seven days, in the order of the newsroom's week. */
export function weekdayNames(locale: Locale): { long: string; narrow: string }[] {
  return Array.from({ length: 7 }, (_, index) => {
    // The fourth of January 1970 was a Sunday.
    const day = new Date(Date.UTC(1970, 0, 4 + FIRST_WEEKDAY + index, 12)).toISOString();
    return {
      long: format(locale, day, { weekday: 'long' }),
      narrow: format(locale, day, { weekday: 'narrow' }),
    };
  });
}

function format(locale: Locale, iso: string, options: Intl.DateTimeFormatOptions): string {
  const words = formatOf(locale, options).format(new Date(iso));
  // Intl puts direction marks around Arabic numbers; markup does that here.
  const plain = words.replace(/[\u200e\u200f]/g, '');
  return locale === 'ar' && options.month ? nameMonths(plain) : plain;
}

/** Making one takes longer than all that a page formats with it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locales[locale].bcp47, { timeZone: TIME_ZONE, ...options });
  formats.set(key, made);
  return made;
}
