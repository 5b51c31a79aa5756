import { TIME_ZONE } from '@/i18n/time-zone';

const days = new Intl.DateTimeFormat('en-CA', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** `2026-01-31`, as the newsroom's calendar has it. */
export function dayOf(date: string): string {
  return days.format(new Date(date));
}

/** `2026-01`, as the newsroom's calendar has it. */
export function monthOf(date: string): string {
  return dayOf(date).slice(0, 7);
}
