import type { Locale } from '@/i18n/locales';
import { formatDate, formatTime } from '../dates';

/** «28 ديسمبر 2025، 21:00», in the newsroom's zone. */
export function deskTime(locale: Locale, at: Date): string {
  const iso = at.toISOString();
  const comma = locale === 'ar' ? '،' : ',';
  return `${formatDate(locale, iso)}${comma} ${formatTime(locale, iso)}`;
}
