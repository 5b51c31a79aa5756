import { TIME_ZONE } from '@/i18n/time-zone';
import { isoInZone } from './stories/story-folder';

/** `2026-11-25T09:00`, as a date field gives it, as a time in the newsroom's zone; undefined if it is none. */
export function fromZonedInput(value: string, timeZone = TIME_ZONE): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value)) return undefined;
  const asUtc = new Date(`${value}:00Z`);
  if (Number.isNaN(asUtc.getTime())) return undefined;
  // The distance to UTC there and then: the second look is for the nights when clocks change.
  let at = asUtc;
  for (let look = 0; look < 2; look++)
    at = new Date(`${value}:00${isoInZone(at, timeZone).slice(19)}`);
  return at;
}

/** A time as a date field of the newsroom's zone wants it. */
export function toZonedInput(at: Date, timeZone = TIME_ZONE): string {
  return isoInZone(at, timeZone).slice(0, 16);
}
