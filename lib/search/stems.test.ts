import { describe, expect, it } from 'vitest';
import { normaliseArabic, searchWords } from './arabic';
import { indexTerms, readingsOf, stem } from './stems';

const meet = (one: string, other: string) => {
  const [a = [], b = []] = [one, other].map((text) => searchWords(text).flatMap(readingsOf));
  return a.some((own) => b.includes(own));
};

describe('stems', () => {
  it.each([
    ['لوقف', 'وقف'],
    ['والكرملين', 'الكرملين'],
    ['بالعربية', 'عربي'],
    ['أوكرانيا', 'اوكرانيا'],
    ['وللمدارس', 'مدارس'],
    ['اللقاحات', 'لقاح'],
    ['المدرسة', 'مدرسه'],
    ['معلمون', 'المعلمين'],
    ['مدينتان', 'مدينة'],
    ['٧٥', '75'],
    ['کتاب', 'الكتاب'],
    ['مصطفى', 'مصطفي'],
    ['مسؤول', 'مسئول'],
    ['Vaccines', 'vaccine'],
    ['countries', 'country'],
  ])('%s is found by %s', (written, typed) => {
    expect(meet(written, typed)).toBe(true);
  });

  it.each([
    ['كتاب', 'كتب'],
    ['علم', 'عمل'],
    ['75', '57'],
    ['gas', 'gases of war'],
  ])('%s stays apart from %s', (one, other) => {
    expect(meet(one, other)).toBe(false);
  });

  it('leaves a short word whole', () => {
    for (const word of ['له', 'يد', 'ماء', 'ان'])
      expect(stem(normaliseArabic(word)).length).toBeGreaterThan(1);
  });

  it('finds every word by itself, however it is written', () => {
    const words = searchWords(
      'وقال المسؤولون إن 15 مدينةً ستُبنى بالقرب من النهر خلال عام ٢٠٣٠، وفق C++ و Wi-Fi.',
    );
    for (const word of words) {
      expect(normaliseArabic(word)).toBe(word);
      expect(readingsOf(word)).toEqual(readingsOf(normaliseArabic(word)));
      expect(readingsOf(word).length).toBeGreaterThan(0);
    }
  });
});

describe('indexTerms', () => {
  it('leaves out words that say nothing', () => {
    expect(indexTerms('من هو الذي كان في المدينة؟')).toBe('مدين');
    expect(indexTerms('The history of the canal')).toBe('history canal');
  });
});
