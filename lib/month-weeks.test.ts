import { describe, expect, it } from 'vitest';
import { weekdayNames } from './dates';
import { monthWeeks } from './month-weeks';

describe('the weeks of a month', () => {
  it('begin on Sunday, and hold every day once', () => {
    const weeks = monthWeeks('2026-11');
    expect(weeks).toHaveLength(5);
    expect(weeks[0]).toEqual([1, 2, 3, 4, 5, 6, 7].map((day) => `2026-11-0${day}`));
    expect(weeks[4]).toEqual(['2026-11-29', '2026-11-30', ...Array(5).fill(undefined)]);
  });

  it.each([
    ['2026-02', 28, 4],
    ['2028-02', 29, 5],
    ['2026-08', 31, 6],
    ['2025-12', 31, 5],
  ])('%s has %i days in %i weeks', (month, days, weeks) => {
    expect(monthWeeks(month)).toHaveLength(weeks);
    expect(monthWeeks(month).flat().filter(Boolean)).toHaveLength(days);
  });

  it('stand below the names of their days', () => {
    expect(weekdayNames('ar').map(({ long }) => long)).toEqual([
      ...['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
    ]);
    expect(weekdayNames('en')[0]).toEqual({ long: 'Sunday', narrow: 'S' });
  });
});
