import { describe, expect, it } from 'vitest';
import { plainLine } from './plain-line';

describe('plainLine', () => {
  it('isolates what Arabic would draw in the wrong order', () => {
    expect(plainLine('ar', 'فاز 3-1 بلغة C++ أمس')).toBe(
      'فاز \u20663-1\u2069 بلغة \u2066C++\u2069 أمس',
    );
  });

  it('starts an Arabic line that begins with Latin from the right', () => {
    expect(plainLine('ar', 'NASA تعلن')).toBe('\u200f\u2066NASA\u2069 تعلن');
    expect(plainLine('ar', 'NASA')).toBe('\u200fNASA');
  });

  it('leaves English alone and never keeps an override', () => {
    expect(plainLine('en', 'NASA, 3-1')).toBe('NASA, 3-1');
    expect(plainLine('ar', 'نص\u202eمقلوب')).toBe('نصمقلوب');
    expect(plainLine('en', 'a\u202db')).toBe('ab');
  });
});
