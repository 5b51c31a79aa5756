import { describe, expect, it } from 'vitest';
import { formatDate, formatTime } from './dates';

describe('dates', () => {
  it('are Gregorian, in Western digits, in the newsroom’s zone', () => {
    expect(formatDate('ar', '2025-12-28T22:30:00.000Z')).toBe('29 ديسمبر 2025');
    expect(formatTime('ar', '2025-12-28T22:30:00.000Z')).toBe('01:30');
    expect(formatDate('en', '2025-12-28T18:00:00.000Z')).toBe('28 December 2025');
  });

  it('carry no invisible marks', () => {
    expect(formatDate('ar', '2025-12-28T18:00:00.000Z')).not.toMatch(/[\u200e\u200f]/);
  });
});
