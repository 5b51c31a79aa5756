import { describe, expect, it } from 'vitest';
import { arabicFaults, mixesDigits, textFaults } from './text-faults';

const codes = (text: string) => arabicFaults(text).map(({ code }) => code);

describe('arabicFaults', () => {
  it.each([
    ['قال نعم, ثم مضى', 'latin-punctuation'],
    ['هل ذهب?', 'latin-punctuation'],
    ['قال "نعم" ومضى', 'straight-quote'],
    ['کتاب جديد', 'persian-letter'],
    ['كتـــاب', 'stray-tatweel'],
    ['بنسبة 75 % فقط', 'percent-space'],
    ['قال ، ثم', 'space-before-mark'],
    ['قمة فلوريدا.. زيلينسكي', 'double-dot'],
  ])('finds the fault in «%s»', (text, code) => expect(codes(text)).toContain(code));

  it.each([
    'وصفها بـ«الفرص الواقعية»',
    'في عام 1446هـ صدر',
    'بـ15 دقيقة ولـ«مداد»',
    'قال: «نعم»، ثم مضى؛ فهل عاد؟',
    'بنسبة 75% فقط…',
    'مُؤَقَّتًا بلا خطأ',
  ])('finds none in «%s»', (text) => expect(codes(text)).toEqual([]));
});

describe('textFaults', () => {
  it.each([
    ['نص \u202e مقلوب', 'bidi-control'],
    ['نص \u0007 محرف', 'control-character'],
    ['ﻻ تكتب هكذا', 'presentation-form'],
    ['آ'.normalize('NFD'), 'not-nfc'],
  ])('finds what no text may hold (%#)', (text, code) => {
    expect(textFaults(text).map((fault) => fault.code)).toContain(code);
  });

  it('accepts honorifics and ornate brackets', () => {
    expect(textFaults('محمد ﷺ ﴿الرحمن﴾')).toEqual([]);
  });
});

describe('mixesDigits', () => {
  it('tells one digit set from two', () => {
    expect(mixesDigits('2025 و٢٠٢٥')).toBe(true);
    expect(mixesDigits('2025 و2026')).toBe(false);
  });
});
