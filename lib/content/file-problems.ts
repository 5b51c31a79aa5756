import { error, type ProblemText, warning } from './problem-text';

/** What can be wrong with a file as a whole, its place and its redirects. */
export const fileProblems = {
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
} as const satisfies Record<string, ProblemText>;
