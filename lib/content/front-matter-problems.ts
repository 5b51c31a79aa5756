import { error, type ProblemText } from './problem-text';

/** What can be wrong with front matter. */
export const frontMatterProblems = {
  'no-front-matter': error(
    [
      'The file does not begin with a front matter block.',
      'Begin with a line `---`, the fields, and another line `---`.',
    ],
    ['لا يبدأ الملف بكتلة الحقول.', 'ابدأ بسطر ‎---‎ ثم الحقول ثم سطر ‎---‎.'],
  ),
  'front-matter-language': error(
    [
      '“{fence}” asks for another front matter language than YAML.',
      'Use a bare `---` line; nothing in content is executed.',
    ],
    ['السطر «{fence}» يطلب لغة غير YAML.', 'استعمل ‎---‎ وحدها؛ لا شيء في المحتوى يُنفَّذ.'],
  ),
  'yaml-syntax': error(
    ['The YAML cannot be read: {reason}', 'Check quotes, colons and indentation on this line.'],
    ['تعذّرت قراءة YAML: {reason}', 'راجع علامات الاقتباس والنقطتين والمسافات في هذا السطر.'],
  ),
  'yaml-feature': error(
    ['YAML {feature} is not allowed.', 'Write the value out in full.'],
    ['خاصية YAML غير مسموحة: {feature}.', 'اكتب القيمة كاملة.'],
  ),
  'missing-field': error(
    ['The field “{field}” is missing or empty.', 'Add `{field}: …`.'],
    ['الحقل «{field}» ناقص أو فارغ.', 'أضف الحقل {field}.'],
  ),
  'unknown-field': error(
    ['The field “{field}” is not known here.', 'Known fields: {known}.'],
    ['الحقل «{field}» غير معروف هنا.', 'الحقول المعروفة: {known}.'],
  ),
  'wrong-type': error(
    ['“{field}” must be {expected}, not {actual}.', 'Change the value, or quote it if it is text.'],
    [
      'قيمة «{field}» يجب أن تكون {expected} لا {actual}.',
      'غيّر القيمة، أو ضعها بين علامتي اقتباس إن كانت نصًّا.',
    ],
  ),
  'wrong-option': error(
    ['“{value}” is not a value of “{field}”.', 'Choose one of: {options}.'],
    ['القيمة «{value}» ليست من قيم «{field}».', 'اختر واحدة من: {options}.'],
  ),
  'date-without-offset': error(
    [
      '“{field}: {value}” has no time zone.',
      'Write date, time and offset, such as 2026-03-14T09:30:00+03:00.',
    ],
    [
      'التاريخ «{field}: {value}» بلا منطقة زمنية.',
      'اكتب التاريخ والوقت والفارق مثل ‎2026-03-14T09:30:00+03:00‎.',
    ],
  ),
  'bad-date': error(
    ['“{field}: {value}” is not a real date.', 'Write it as 2026-03-14T09:30:00+03:00.'],
    ['«{field}: {value}» ليس تاريخًا صحيحًا.', 'اكتبه هكذا: ‎2026-03-14T09:30:00+03:00‎.'],
  ),
  'updated-before-published': error(
    ['updatedAt is before publishedAt.', 'Correct one of the two.'],
    ['تاريخ التحديث يسبق تاريخ النشر.', 'صحّح أحدهما.'],
  ),
  'same-correction': error(
    ['Two corrections have the same time.', 'Give each a time of its own; a minute apart will do.'],
    ['تصحيحان في الوقت نفسه.', 'اجعل لكل تصحيح وقتًا يخصه، ولو بفارق دقيقة.'],
  ),
  'focus-range': error(
    ['“{field}” must lie between 0 and 1.', 'Give the point as a share of width and height.'],
    ['يجب أن تقع «{field}» بين 0 و1.', 'اكتب النقطة نسبةً من العرض والارتفاع.'],
  ),
} as const satisfies Record<string, ProblemText>;
