import type { Locale } from './locales';

const arabic = {
  site: 'مداد',
  tagline: 'صحيفة عربية أولًا',
  latest: 'الأحدث',
  sections: 'الأقسام',
  switchLanguage: 'English',
  related: 'قصص ذات صلة',
  readAlso: 'اقرأ أيضًا',
  keyPoints: 'أبرز النقاط',
  licence: 'نصوص مداد ورسومه متاحة برخصة المشاع الإبداعي، وبرنامجها مفتوح المصدر برخصة MIT.',
};

const english: typeof arabic = {
  site: 'Midad',
  tagline: 'Arabic first',
  latest: 'Latest',
  sections: 'Sections',
  switchLanguage: 'العربية',
  related: 'Related stories',
  readAlso: 'Read also',
  keyPoints: 'Key points',
  licence:
    'Midad’s texts and drawings are under Creative Commons, its software under the MIT licence.',
};

export const messages: Record<Locale, typeof arabic> = { ar: arabic, en: english };
