import type { Locale } from '@/i18n/locales';
import { deskTime } from '@/lib/desk/desk-time';

/** A day and a time in the newsroom's zone, which the page names once. */
export function DeskTime({ locale, at }: { locale: Locale; at: Date }) {
  return <time dateTime={at.toISOString()}>{deskTime(locale, at)}</time>;
}
