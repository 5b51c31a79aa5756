import { TIME_ZONE } from '@/i18n/time-zone';
import { isSlug } from '@/lib/content/check-attribute';

/** The folder of a story that becomes public at this time: months change in the newsroom's zone. */
export function storyFolder(slug: string, publishedAt: Date): string {
  if (!isSlug(slug)) throw new RangeError('This is no slug.');
  return `articles/${isoInZone(publishedAt).slice(0, 7).replace('-', '/')}/${slug}`;
}

/** `2026-01-02T13:00:00+03:00`: a time as it is told in the newsroom, with its distance to UTC. */
export function isoInZone(at: Date, timeZone = TIME_ZONE): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((own) => own.type === type)?.value ?? '';
  const offset = part('timeZoneName').replace('GMT', '') || '+00:00';
  const date = `${part('year')}-${part('month')}-${part('day')}`;
  return `${date}T${part('hour')}:${part('minute')}:${part('second')}${offset}`;
}
