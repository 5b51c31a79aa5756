import { type Locale, locales } from '@/i18n/locales';
import { TIME_ZONE } from '@/i18n/time-zone';
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

function format(locale: Locale, iso: string, options: Intl.DateTimeFormatOptions): string {
  const formatted = new Intl.DateTimeFormat(locales[locale].bcp47, {
    timeZone: TIME_ZONE,
    ...options,
  }).format(new Date(iso));
  // Intl puts direction marks around Arabic numbers; markup does that here.
  return formatted.replace(/[\u200e\u200f]/g, '');
}
