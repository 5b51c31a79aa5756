import { describe, expect, it } from 'vitest';
import { otherNumbers, stemsOfOthers } from './broken-plurals';
import { readingsOf, stem } from './stems';
import { isStopWord } from './stop-words';

const others = (word: string) => otherNumbers(word, readingsOf(word));

describe('otherNumbers', () => {
  it.each([
    ['أنهار', 'نهر'],
    ['النهر', 'أنهار'],
    ['رئيس', 'رؤساء'],
    ['الرؤساء', 'رئيس'],
    ['خبير', 'خبراء'],
    ['أمراء', 'أمير'],
    ['النساء', 'المرأة'],
    ['امرأة', 'نساء'],
    ['لون', 'ألوان'],
    ['الألوان', 'لون'],
    ['والطائر', 'طيور'],
    ['آلة', 'آلات'],
  ])('of %s are those of %s', (word, other) => {
    expect(others(word)).toContain(stem(other));
  });

  it.each([
    ...['طائرة', 'طيور', 'أمر', 'علماء', 'كاتب', 'كتاب', 'أسود', 'أسد', 'تجارة', 'مدنيون', 'مثل'],
    ...['إعلام', 'شهر', 'سهم', 'عدد', 'أثر', 'أدوات', 'جمل'],
  ])('has none of %s', (word) => {
    const own = ['شهور', 'جملة'].map(stem);
    expect(others(word).filter((other) => !own.includes(other))).toEqual([]);
  });

  it('never lead to another frequent word', () => {
    const frequent =
      'علم أمر روسيا روس طائرة طيران كتاب أسود جمال تجارة مدني إعداد أدوات أثار أسهم أشهر مثل العالم ' +
      'سلطة عمل نظر إعلام حوار أمن مصر قبل جديد كبير أول مجتمع تعليم صحة رأي سلام أرض ماء';
    expect(others('خبير')).not.toContain(stem('خبر'));
    expect(isStopWord('وأن')).toBe(true);
    const led = new Set(stemsOfOthers());
    expect(frequent.split(' ').filter((word) => led.has(stem(word)))).toEqual([]);
  });
});
