import { describe, expect, it } from 'vitest';
import { fromZonedInput, toZonedInput } from './zoned-time';

describe('times of the newsroom', () => {
  it.each([
    ['2026-11-25T09:00', 'Asia/Riyadh', '2026-11-25T06:00:00.000Z'],
    ['2026-01-15T09:00', 'Europe/London', '2026-01-15T09:00:00.000Z'],
    ['2026-07-15T09:00', 'Europe/London', '2026-07-15T08:00:00.000Z'],
    ['2026-03-29T03:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['2026-12-31T23:59', 'Africa/Cairo', '2026-12-31T21:59:00.000Z'],
  ])('%s in %s is %s, and back', (value, zone, iso) => {
    const at = fromZonedInput(value, zone);
    expect(at?.toISOString()).toBe(iso);
    expect(at && toZonedInput(at, zone)).toBe(value);
  });

  it.each(['', 'tomorrow', '2026-13-01T00:00', '2026-11-25 09:00'])('takes no “%s”', (value) => {
    expect(fromZonedInput(value)).toBeUndefined();
  });
});
