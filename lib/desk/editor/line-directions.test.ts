import { describe, expect, it } from 'vitest';
import { directionOfLine } from './line-directions';

describe('directionOfLine', () => {
  it.each([
    ['فقرة تبدأ بالعربية and goes on', 'rtl'],
    ['English first ثم العربية', 'ltr'],
    ['## عنوان', 'rtl'],
    ['* بند', 'rtl'],
    ['1. بند', 'rtl'],
    ['> "اقتباس"', 'rtl'],
    ['title: قهوة', 'ltr'],
    ['<Quote speaker="راوٍ">', 'ltr'],
    ['', 'rtl'],
    ['---', 'rtl'],
  ])('“%s” runs %s', (line, direction) => {
    expect(directionOfLine(line)).toBe(direction);
  });
});
