import { describe, expect, it } from 'vitest';
import { normaliseArabic, searchWords, wordForms } from './arabic';
import { behind, indexTerms, readingsOf, stem } from './stems';

const meet = (one: string, other: string) => {
  const [a = [], b = []] = [one, other].map((text) => wordForms(text).flatMap(readingsOf));
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
    ['للغة', 'لغة'],
    ['للاجئين', 'لاجئ'],
    ['للجنة', 'اللجنة'],
    ['فللجنة', 'لجنة'],
    ['للبنان', 'لبنان'],
    ['وللقاح', 'لقاح'],
    ['للقاء', 'لقاء'],
    ['والدة', 'والد'],
    ['بالغين', 'بالغ'],
    ['آلية', 'آلي'],
    ['قنواتها', 'قناتين قنوات'],
    ['نباتها', 'نبات'],
    ['مباراة', 'مباريات'],
    ['ثابته', 'ثابت'],
    ['لافتة', 'لافتات'],
  ])('%s is found by %s', (written, typed) => {
    expect(meet(written, typed)).toBe(true);
  });

  it.each([
    ['كتاب', 'كتب'],
    ['علم', 'عمل'],
    ['75', '57'],
    ['gas', 'gases of war'],
    ['رؤساء', 'روسيا'],
    ['خبراء', 'خبر'],
    ['علماء', 'علم'],
    ['أمراء', 'أمر'],
    ['ألمانيا', 'ألم'],
    ['بنان', 'لبن'],
    ['كتاب', 'كتبها'],
    ['حياة', 'حي'],
    ['قناة', 'قانون'],
    ['صلاة', 'صلة'],
    ['وانتهى', 'ألوان'],
    ['واليونان', 'والي'],
  ])('%s stays apart from %s', (one, other) => {
    expect(meet(one, other)).toBe(false);
  });

  it.each([
    ['ألعاب الألعاب العاب الالعاب وألعاب بالألعاب'],
    ['آلاف الآلاف'],
    ['إلكتروني الإلكتروني الالكترونية'],
    ['ألماني الألماني ألمانيا الألمان'],
    ['باليستي الباليستي والباليستية'],
    ['كالسيوم الكالسيوم بالكالسيوم'],
    ['وكالة وكالات الوكالات وكالتها وكالته'],
    ['الفلسطينيين فلسطيني فلسطين الفلسطينية'],
    ['أوكرانيا الأوكرانية أوكراني'],
    ['اللبنانيون لبناني لبنان'],
    ['البريطانيين بريطاني بريطانيا'],
    ['حكومته حكومتها حكومة حكومات'],
    ['شركتها شركة شركات'],
    ['مدينتها مدينتنا مدينتين مدينة'],
    ['علماء علماؤها علمائهم للعلماء'],
    ['دولة دول الدول'],
    ['حياة حياته الحياة'],
  ])('are one of %s', (words) => {
    expect(new Set(words.split(' ').map(stem)).size).toBe(1);
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

  it.each([
    ['خطتها', 'خطة'],
    ['لغتهم', 'اللغة'],
    ['سنتين', 'سنة'],
    ['بيته', 'بيت'],
  ])('keeps %s for who looks for %s', (written, typed) => {
    const terms = indexTerms(written).split(' ');
    expect(terms.some((term) => [stem(typed), behind(stem(typed))].includes(term))).toBe(true);
  });
});
