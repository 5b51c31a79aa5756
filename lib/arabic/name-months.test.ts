import { expect, it } from 'vitest';
import { nameMonths } from './name-months';

it.each([
  ['gregorian', '28 ديسمبر 2025'],
  ['levant', '28 كانون الأول 2025'],
  ['maghreb', '28 دجنبر 2025'],
  ['dual', '28 كانون الأول/ديسمبر 2025'],
] as const)('names a month in the style %s', (style, date) => {
  expect(nameMonths('28 ديسمبر 2025', style)).toBe(date);
});

it('names months that stand alone or behind a weekday, and no part of another word', () => {
  expect(nameMonths('مايو', 'levant')).toBe('أيار');
  expect(nameMonths('الجمعة، 27 نوفمبر 2026', 'maghreb')).toBe('الجمعة، 27 نونبر 2026');
  expect(nameMonths('يوليو 2026', 'dual')).toBe('تموز/يوليو 2026');
  expect(nameMonths('الثلاثاء', 'levant')).toBe('الثلاثاء');
});
