type Text = readonly [reason: string, remedy: string];
type Entry = { severity: 'error' | 'warning'; en: Text; ar: Text };

const error = (en: Text, ar: Text): Entry => ({ severity: 'error', en, ar });
const warning = (en: Text, ar: Text): Entry => ({ severity: 'warning', en, ar });

const catalogue = {
  // The file itself
  'file-too-large': error(
    ['The file has {size} bytes; at most {limit} are allowed.', 'Split the story into several.'],
    ['حجم الملف {size} بايت، والحد {limit}.', 'قسّم القصة إلى عدة قصص.'],
  ),
  'nul-byte': error(
    ['The file contains a NUL byte.', 'Save it again as plain UTF-8 text.'],
    ['في الملف بايت فارغ (NUL).', 'احفظه من جديد نصًّا بترميز UTF-8.'],
  ),
  'not-utf8': error(
    ['The file is not valid UTF-8.', 'Save it again with the UTF-8 encoding.'],
    ['الملف ليس بترميز UTF-8 سليم.', 'احفظه من جديد بترميز UTF-8.'],
  ),
  'control-character': error(
    ['Control character {character}.', 'Delete it.'],
    ['محرف تحكم {character}.', 'احذفه.'],
  ),
  'unexpected-file': error(
    ['{file} is not a content file that Midad knows.', 'Move it or rename it: {expected}.'],
    ['الملف {file} ليس من ملفات المحتوى المعروفة.', 'انقله أو غيّر اسمه: {expected}.'],
  ),
  'symbolic-link': error(
    ['{file} is a symbolic link.', 'Put the file itself in its place.'],
    ['{file} رابط رمزي.', 'ضع الملف نفسه مكانه.'],
  ),
  'bad-slug': error(
    [
      'The slug “{slug}” is not allowed.',
      'Use a–z, 0–9 and single hyphens, at most 80 characters.',
    ],
    ['المعرّف «{slug}» غير مسموح.', 'استعمل a–z و0–9 وشرطات مفردة، وبحد أقصى 80 محرفًا.'],
  ),
  'duplicate-slug': error(
    ['The slug “{slug}” is already used by {other}.', 'Rename one of the two folders.'],
    ['المعرّف «{slug}» مستعمل في {other}.', 'غيّر اسم أحد المجلدين.'],
  ),
  'wrong-month': warning(
    ['The folder says {folder}, publishedAt says {month}.', 'Move the folder to {month}.'],
    ['المجلد {folder} والتاريخ {month}.', 'انقل المجلد إلى {month}.'],
  ),
  'redirect-from': error(
    [
      'No redirect can start at “{from}”.',
      'Write the path of an old page of this site, such as /2019/05/old-name/ or /?p=123; not the front page, the desk or files.',
    ],
    [
      'لا يبدأ تحويل من «{from}».',
      'اكتب مسار صفحة قديمة في هذا الموقع، مثل ‎/2019/05/old-name/‎ أو ‎/?p=123‎، لا الصفحة الأولى ولا مكتب التحرير ولا الملفات.',
    ],
  ),
  'redirect-to': error(
    [
      'The redirect from “{from}” leads to “{to}”, which is no page of this site.',
      'Write a path of this site, such as /ar/articles/new-name; leave `to` out if the page is gone.',
    ],
    [
      'يقود التحويل من «{from}» إلى «{to}»، وليس من صفحات هذا الموقع.',
      'اكتب مسارًا من هذا الموقع مثل ‎/ar/articles/new-name‎، واحذف to إذا أُزيلت الصفحة.',
    ],
  ),
  'redirect-twice': error(
    ['“{from}” is redirected already: {other}.', 'Keep one of the two.'],
    ['للعنوان «{from}» تحويل آخر: {other}.', 'أبقِ أحدهما.'],
  ),
  'redirect-circle': error(
    ['The redirect from “{from}” to “{to}” runs in a circle.', 'Let it end at a page that exists.'],
    ['التحويل من «{from}» إلى «{to}» يدور في حلقة.', 'اجعله ينتهي عند صفحة موجودة.'],
  ),
  'redirect-nowhere': warning(
    [
      'The redirect from “{from}” leads to the story “{slug}”, which does not exist.',
      'Correct `to`, or leave it out if the page is gone.',
    ],
    [
      'يقود التحويل من «{from}» إلى القصة «{slug}» وهي غير موجودة.',
      'صحّح to، أو احذفه إذا أُزيلت الصفحة.',
    ],
  ),
  'missing-arabic': error(
    ['The story has no ar.mdx.', 'Write ar.mdx: it holds the facts that both languages share.'],
    ['لا ملف ar.mdx في القصة.', 'اكتب ar.mdx، ففيه ما تشترك فيه اللغتان.'],
  ),

  // Front matter
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
  'focus-range': error(
    ['“{field}” must lie between 0 and 1.', 'Give the point as a share of width and height.'],
    ['يجب أن تقع «{field}» بين 0 و1.', 'اكتب النقطة نسبةً من العرض والارتفاع.'],
  ),

  // References
  'dangling-reference': error(
    [
      '{field} names “{slug}”, which does not exist.',
      'Create it, correct the name, or remove it.{hint}',
    ],
    ['يشير {field} إلى «{slug}» وهو غير موجود.', 'أنشئه أو صحّح اسمه أو احذفه.{hint}'],
  ),
  'unpublished-reference': warning(
    [
      '{field} names “{slug}”, which is not public.',
      'The link stays hidden until that story is published.',
    ],
    ['يشير {field} إلى «{slug}» وهو غير منشور.', 'يبقى الرابط مخفيًّا حتى تُنشر القصة.'],
  ),
  'self-reference': error(
    ['{field} names the story itself.', 'Remove it.'],
    ['يشير {field} إلى القصة نفسها.', 'احذفه.'],
  ),
  'missing-image': error(
    ['There is no image content/media/{src}.', 'Add the file, or correct the name.'],
    ['لا توجد الصورة content/media/{src}.', 'أضف الملف أو صحّح اسمه.'],
  ),
  'broken-image': error(
    ['The image cannot be decoded: {reason}', 'Save it again as JPEG, PNG or WebP.'],
    ['تعذّر فك الصورة: {reason}', 'احفظها من جديد بصيغة JPEG أو PNG أو WebP.'],
  ),
  'missing-alt': error(
    [
      'The image {src} has no alternative text in this language.',
      'Add alt here or in content/media/{record}.yaml.',
    ],
    ['لا نص بديلًا للصورة {src} في هذه اللغة.', 'أضف alt هنا أو في content/media/{record}.yaml.'],
  ),
  'missing-credit': error(
    ['The image {src} has no credit.', 'Add credit here or in content/media/{record}.yaml.'],
    ['لا مصدر للصورة {src}.', 'أضف credit هنا أو في content/media/{record}.yaml.'],
  ),
  'upload-without-alt': error(
    [
      'The new image {src} has no description in both languages.',
      'Open it in the media library, describe it in Arabic and English, and publish again.',
    ],
    [
      'الصورة الجديدة {src} بلا وصف باللغتين.',
      'افتحها في مكتبة الصور وصفها بالعربية والإنجليزية ثم أعد النشر.',
    ],
  ),
  'upload-without-caption': error(
    [
      'The new image {src} has no caption in both languages.',
      'Open it in the media library, write its caption in Arabic and English, and publish again.',
    ],
    [
      'الصورة الجديدة {src} بلا تعليق باللغتين.',
      'افتحها في مكتبة الصور واكتب تعليقها بالعربية والإنجليزية ثم أعد النشر.',
    ],
  ),
  'upload-without-credit': error(
    [
      'The new image {src} has no credit in both languages.',
      'Open it in the media library, name its maker in Arabic and English, and publish again.',
    ],
    [
      'الصورة الجديدة {src} بلا ذكر صاحبها باللغتين.',
      'افتحها في مكتبة الصور واذكر صاحبها بالعربية والإنجليزية ثم أعد النشر.',
    ],
  ),
  'upload-without-licence': error(
    [
      'The new image {src} has no licence.',
      'Open it in the media library, write under which terms it may be used, and publish again.',
    ],
    ['الصورة الجديدة {src} بلا رخصة.', 'افتحها في مكتبة الصور واكتب شروط استعمالها ثم أعد النشر.'],
  ),

  // Body: content is data, not code
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

  // Arabic text
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
} as const satisfies Record<string, Entry>;

export type ProblemCode = keyof typeof catalogue;

/** Every problem that the content check can report, with its remedy, in both languages. */
export const problemCatalogue: Record<ProblemCode, Entry> = catalogue;
