import { describe, expect, it } from 'vitest';
import { searchWords } from './arabic';
import { termsOf } from './stems';
import { eachWord, lettersOfTerm } from './written-words';

const WRITTEN = /[\p{L}\p{M}\p{N}\u0640\u200C\u200D]+/gu;
const TEXTS = [
  'مسؤولون ومسئولون: شُؤون الرَّئيس، وقراءةٌ في «القرآن» ٢٠٢٦ و۲۰۲۷',
  'Café, naïve ÅNGSTRÖM; C++ 1,000 I/O straße İstanbul ﬁnd',
  'Stories of countries and a country story, boxes, 9 years',
  'كــتاب ﻛﺘﺎب پاریس گفت ےے هٰذا ﷲ',
  '𝒜b 𐤀𐤁 中文字 x\u200dy ا\u200cب e\u0301t 👨‍👩‍👧 end',
  '',
  '...',
  'كلمة',
];

describe('words as they are written', () => {
  it.each(TEXTS)('are where a regular expression finds them: %s', (text) => {
    const found: string[] = [];
    eachWord(text, (start, end) => found.push(text.slice(start, end)));
    expect(found).toEqual(text.match(WRITTEN) ?? []);
  });

  it.each(TEXTS)('have all letters of their terms: %s', (text) => {
    eachWord(text, (start, end, letters) => {
      for (const term of searchWords(text.slice(start, end)).flatMap(termsOf))
        expect(lettersOfTerm(term) & ~letters, term).toBe(0);
    });
  });
});
