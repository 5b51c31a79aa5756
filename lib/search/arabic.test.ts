import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseArabic, searchWords, wordForms } from './arabic';

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

  it('makes the same of a word that needs less work', () => {
    const letters = [...'اأإآٱءؤئىيیةهوكلبتBeZ 09٠_'];
    const text = fc.array(fc.constantFrom(...letters), { maxLength: 8 });
    fc.assert(
      fc.property(text, (own) => {
        // A sign that says nothing keeps a text from being taken for plain letters.
        expect(normaliseArabic(own.join(''))).toBe(normaliseArabic(`${own.join('')}\u200f`));
      }),
      { numRuns: 3000 },
    );
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

describe('wordForms', () => {
  it('keeps what the writer typed, without marks', () => {
    expect(wordForms('قالَ «عليّ» إلى WHO: مـاء ٢٠٣٠')).toEqual([
      ...['قال', 'علي', 'إلى', 'WHO', 'ماء', '٢٠٣٠'],
    ]);
  });

  it.each(['«القمّة» (G20)، ٪١٥ — C++!', 'Café, naïve x\u0302y', 'ا\u0654حمد ﷲ', 'ء ـ ءب'])(
    'are the words of %s',
    (text) => {
      expect(wordForms(text).map(normaliseArabic)).toEqual(searchWords(text));
    },
  );

  it.each(['\uFE76', '\uFE7C', '\uFC60', '\u2060', '\uFE0F'])(
    'are not cut by %j, as old files have it',
    (sign) => {
      expect(searchWords(`ق${sign}مر`)).toEqual(['قمر']);
      expect(wordForms(`ق${sign}مر`)).toEqual(['قمر']);
    },
  );
});
