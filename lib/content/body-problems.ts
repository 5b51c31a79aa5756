import { error, type ProblemText, warning } from './problem-text';

/** What can be wrong with a body: content is data, not code. */
export const bodyProblems = {
  'mdx-syntax': error(
    [
      'The text cannot be parsed: {reason}',
      'Close every component; write \\{ and \\< for plain braces and brackets.',
    ],
    ['تعذّر تحليل النص: {reason}', 'أغلق كل مكوّن، واكتب ‎\\{‎ و‎\\<‎ للأقواس العادية.'],
  ),
  'too-deep': error(
    ['The text is nested too deeply.', 'Use fewer levels of quotations and lists.'],
    ['تداخل النص عميق جدًّا.', 'قلّل مستويات الاقتباس والقوائم.'],
  ),
  'block-too-long': error(
    [
      'A paragraph, list or table is longer than {most} characters.',
      'Divide it with an empty line.',
    ],
    ['في النص فقرة أو قائمة أو جدول أطول من {most} حرف.', 'قسّمها بسطر فارغ.'],
  ),
  'no-code': error(
    ['import and export are not allowed.', 'Delete the line; components need no import.'],
    ['لا يُسمح بالسطر import أو export.', 'احذف السطر، فالمكوّنات لا تحتاج إلى استيراد.'],
  ),
  'no-expression': error(
    ['The expression “{code}” is not allowed.', 'Write the text itself, or \\{ for a plain brace.'],
    ['التعبير «{code}» غير مسموح.', 'اكتب النص نفسه، أو ‎\\{‎ لقوس عادي.'],
  ),
  'no-spread': error(
    ['{...spread} attributes are not allowed.', 'Write each attribute as name="value".'],
    ['لا يُسمح بخصائص {...spread}.', 'اكتب كل خاصية هكذا: ‎name="value"‎.'],
  ),
  'computed-attribute': error(
    ['The attribute “{attribute}” has a computed value.', 'Write {attribute}="value".'],
    ['قيمة الخاصية «{attribute}» محسوبة.', 'اكتب ‎{attribute}="value"‎.'],
  ),
  'raw-html': error(
    ['The HTML tag <{name}> is not allowed.', 'Use Markdown or one of: {known}.'],
    ['الوسم <{name}> غير مسموح.', 'استعمل Markdown أو أحد المكوّنات: {known}.'],
  ),
  'unknown-component': error(
    ['There is no component <{name}>.', 'Use one of: {known}.'],
    ['لا يوجد مكوّن <{name}>.', 'استعمل أحد المكوّنات: {known}.'],
  ),
  'unknown-attribute': error(
    ['<{name}> has no attribute “{attribute}”.', 'Known attributes: {known}.'],
    ['ليست للمكوّن <{name}> خاصية «{attribute}».', 'الخصائص المعروفة: {known}.'],
  ),
  'missing-attribute': error(
    ['<{name}> needs the attribute “{attribute}”.', 'Add {attribute}="…".'],
    ['ينقص المكوّن <{name}> الخاصية «{attribute}».', 'أضف ‎{attribute}="…"‎.'],
  ),
  'bad-attribute': error(
    ['{attribute}="{value}" of <{name}> is not {expected}.', 'Correct the value.'],
    ['قيمة {attribute}="{value}" في <{name}> ليست {expected}.', 'صحّح القيمة.'],
  ),
  'wrong-child': error(
    ['<{name}> may not hold {child}.', 'Put {allowed} inside it and nothing else.'],
    ['لا يجوز أن يضم <{name}> {child}.', 'ضع داخله {allowed} فقط.'],
  ),
  'wrong-place': error(
    ['<{name}> stands in the wrong place.', 'Put it {expected}.'],
    ['المكوّن <{name}> في غير موضعه.', 'ضعه {expected}.'],
  ),
  'dangerous-link': error(
    [
      'The link “{url}” is not allowed.',
      'Use https:, mailto:, tel:, a path of this site such as /ar/about, or #heading.',
    ],
    ['الرابط «{url}» غير مسموح.', 'استعمل https أو mailto أو tel أو مسارًا في الموقع أو ‎#heading‎.'],
  ),
  'markdown-image': error(
    [
      'Images are not written as ![…](…).',
      'Use <Figure src="name.jpg" />, so that alt text and credit are known.',
    ],
    [
      'لا تُكتب الصور بالشكل ![…](…).',
      'استعمل <Figure src="name.jpg" /> ليُعرف النص البديل والمصدر.',
    ],
  ),
  'heading-one': error(
    ['The body has a first-level heading.', 'The title is the first level; begin with ##.'],
    ['في النص عنوان من المستوى الأول.', 'العنوان هو المستوى الأول؛ ابدأ بعلامتي ##.'],
  ),
  'heading-skip': error(
    ['The heading “{text}” skips a level.', 'Use one # less.'],
    ['العنوان «{text}» يتخطى مستوى.', 'احذف علامة # واحدة.'],
  ),
  'empty-heading': error(
    ['A heading has no text.', 'Write it or delete the marks.'],
    ['عنوان بلا نص.', 'اكتبه أو احذف علاماته.'],
  ),
  'empty-body': error(
    ['The article has no text.', 'Write at least one paragraph.'],
    ['المقال بلا نص.', 'اكتب فقرة واحدة على الأقل.'],
  ),
  'unparsed-emphasis': warning(
    [
      'The marks “{marks}” did not become emphasis.',
      'Put the punctuation outside the marks and a space before them.',
    ],
    ['العلامات «{marks}» لم تصبح تشديدًا.', 'أخرج علامات الترقيم منها وضع قبلها مسافة.'],
  ),
} as const satisfies Record<string, ProblemText>;
