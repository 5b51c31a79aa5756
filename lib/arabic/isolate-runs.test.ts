import { describe, expect, it } from 'vitest';
import { isolateRuns } from './isolate-runs';

const isolated = (text: string) =>
  isolateRuns(text)
    .filter((run) => run.isolate)
    .map((run) => run.text);

describe('isolateRuns', () => {
  it.each([
    ['رقمنا +966 50 123 4567 للاتصال', ['+966 50 123 4567']],
    ['حسابنا @midad_news هنا', ['@midad_news']],
    ['وسم #Midad اليوم', ['#Midad']],
    ['لغة C++ قديمة', ['C++']],
    ['موقع Yahoo! قديم', ['Yahoo!']],
    ['سعره $75 فقط', ['$75']],
    ['بلغت الحرارة -5 درجات', ['-5']],
    ['في 2025-12-28 صدر', ['2025-12-28']],
    ['انتهت 3-1 للفريق', ['3-1']],
    ['من 18:00 - 19:00 مساء', ['18:00 - 19:00']],
    ['زر https://example.com/a?b=1 الآن', ['https://example.com/a?b=1']],
    ['راسل editor@midad.example فورًا', ['editor@midad.example']],
    ['نظام James Webb الفضائي', ['James Webb']],
  ])('keeps the order of %s', (text, expected) => {
    expect(isolated(text)).toEqual(expected);
  });

  it.each([
    '28/12/2025 موعدنا',
    'الساعة 9:00 صباحًا',
    'بنسبة 75% تقريبًا',
    'ساعة و15 دقيقة',
    'نحو 193 كيلومترًا',
  ])('leaves %s alone, which is drawn right', (text) => expect(isolated(text)).toEqual([]));

  it('loses no character', () => {
    const text = 'قال @midad إن C++ و$75 و+966 50 123 4567. انتهى Yahoo!';
    expect(
      isolateRuns(text)
        .map((run) => run.text)
        .join(''),
    ).toBe(text);
  });

  it('leaves the full stop of the sentence outside the run', () => {
    expect(isolated('كتب على Telegram.')).toEqual(['Telegram']);
  });

  it('does not touch text without Arabic', () => {
    expect(isolateRuns('C++ costs $75')).toEqual([{ text: 'C++ costs $75', isolate: false }]);
  });
});
