import { error, type ProblemText, warning } from './problem-text';

/** What can be wrong with text, Arabic above all. */
export const arabicProblems = {
  'bidi-control': error(
    [
      'The bidi control {character} is forbidden.',
      'Delete it; use <Ltr>…</Ltr> where a direction must be kept.',
    ],
    ['محرف الاتجاه {character} ممنوع.', 'احذفه، واستعمل <Ltr>…</Ltr> لحفظ الاتجاه.'],
  ),
  'presentation-form': error(
    ['“{character}” is a presentation form.', 'Type the ordinary letters: {replacement}.'],
    ['«{character}» صورة عرض لا حرف.', 'اكتب الحروف العادية: {replacement}.'],
  ),
  'not-nfc': warning(
    ['The text is not in normal form C.', 'Save it as NFC; the site shows the composed letters.'],
    ['النص ليس بالصيغة المركبة NFC.', 'احفظه بصيغة NFC؛ والموقع يعرض الحروف المركبة.'],
  ),
  'latin-punctuation': warning(
    ['Latin “{character}” after Arabic: …{near}…', 'Write “{replacement}”.'],
    ['علامة لاتينية «{character}» بعد العربية: …{near}…', 'اكتب «{replacement}».'],
  ),
  'straight-quote': warning(
    ['Straight quotation mark in Arabic: …{near}…', 'Write «…», and “…” inside it.'],
    ['علامة اقتباس مستقيمة: …{near}…', 'اكتب «…» وداخلها “…”.'],
  ),
  'persian-letter': warning(
    ['“{character}” is a Persian letter: …{near}…', 'In an Arabic word write “{replacement}”.'],
    ['«{character}» حرف فارسي: …{near}…', 'اكتب في الكلمة العربية «{replacement}».'],
  ),
  'stray-tatweel': warning(
    ['Tatweel inside a word: …{near}…', 'Delete it; it belongs only in بـ«…» and هـ.'],
    ['تطويل داخل الكلمة: …{near}…', 'احذفه؛ فموضعه بـ«…» وهـ فقط.'],
  ),
  'percent-space': warning(
    ['A space before the percent sign: …{near}…', 'Write 75%.'],
    ['مسافة قبل علامة النسبة: …{near}…', 'اكتب 75%.'],
  ),
  'space-before-mark': warning(
    ['A space before “{character}”: …{near}…', 'Delete the space.'],
    ['مسافة قبل «{character}»: …{near}…', 'احذف المسافة.'],
  ),
  'double-dot': warning(
    ['Two dots: …{near}…', 'If it is not house style, write … or a full stop.'],
    ['نقطتان متتاليتان: …{near}…', 'إن لم تكن أسلوب الصحيفة فاكتب … أو نقطة.'],
  ),
  'mixed-digits': warning(
    ['Western and Arabic-Indic digits in one document.', 'Use Western digits 0–9 throughout.'],
    ['أرقام غربية ومشرقية في مستند واحد.', 'استعمل الأرقام 0–9 وحدها.'],
  ),
} as const satisfies Record<string, ProblemText>;
