import { describe, expect, it } from 'vitest';
import { wordForms } from './arabic';
import { isDoubtful, isInCapitals, isStopWord, tellingWords } from './stop-words';

describe('stop words', () => {
  it.each([
    ['على', 'إلى', 'الى', 'أن', 'ان', 'مِنْ', 'كـان', 'وعلى', 'وأنّ', 'The', 'who'],
    ['کان', 'فی'],
  ])('are known in every spelling: %s', (...words) => {
    expect(words.filter((word) => !wordForms(word).every(isStopWord))).toEqual([]);
  });

  it.each([...['علي', 'ماء', 'إنهاء', 'ولاء', 'بهاء', 'هناء', 'آلي', 'كُلى', 'WHO', 'IT']])(
    'are not %s',
    (word) => {
      expect(tellingWords(word)).toHaveLength(1);
    },
  );

  it('may be meant by a word that is typed in haste, and by capitals where all are', () => {
    expect(['علي', 'الي', 'ماء', 'آلي', 'إنهاء', 'WHO'].filter((word) => isDoubtful(word))).toEqual(
      ['علي', 'الي'],
    );
    expect(isDoubtful('THE', isInCapitals('THE HISTORY OF SUEZ'))).toBe(true);
    expect(isDoubtful('WHO', isInCapitals('WHO تقرير'))).toBe(false);
    expect(isDoubtful('WHO', isInCapitals('WHO report of UNICEF'))).toBe(false);
  });
});
