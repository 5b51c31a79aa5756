import { describe, expect, it } from 'vitest';
import { normaliseArabic, searchWords } from './arabic';

describe('normaliseArabic', () => {
  it.each([
    ['alef with hamza, madda or wasla', ['إسلام', 'اسلام', 'أسلام', 'ٱسلام']],
    ['vowel signs', ['مُحَمَّد', 'محمد']],
    ['tatweel', ['العـــربية', 'العربيه']],
    ['ta marbuta and ha', ['مدرسة', 'مدرسه']],
    ['alef maqsura and ya', ['مصطفى', 'مصطفي', 'مصطفی']],
    ['hamza on its seat', ['مسؤول', 'مسئول']],
    ['Arabic and Persian digits', ['٢٠٢٥', '۲۰۲۵', '2025']],
    ['Persian kaf', ['کتاب', 'كتاب']],
    ['presentation forms', ['ﷲ', 'الله']],
    ['decomposed letters', ['ا\u0654حمد', 'أحمد']],
    ['invisible marks', ['\u200fقال\u200c', 'قال']],
    ['Latin case and accents', ['Café', 'cafe']],
  ])('%s', (_, spellings) => {
    expect(new Set(spellings.map(normaliseArabic)).size).toBe(1);
  });

  it('keeps words apart that differ', () => {
    expect(new Set(['كتاب', 'كتب', 'كاتب', 'مكتب'].map(normaliseArabic)).size).toBe(4);
  });
});

describe('searchWords', () => {
  it('takes words and numbers out of everything else', () => {
    expect(searchWords('«القمّة» (G20)، ٪١٥ — C++!')).toEqual(['القمه', 'g', '20', '15', 'c']);
  });
});
