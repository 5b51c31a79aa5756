import { error, type ProblemText, warning } from './problem-text';

/** What can be wrong with what a document names: other documents, images, links. */
export const referenceProblems = {
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
} as const satisfies Record<string, ProblemText>;
