import { useTranslations } from 'next-intl';
import { locales } from '@/i18n/locales';
import type { Article } from '@/lib/articles';

/** Says which language holds the whole story, and leads there. */
export function LanguageNote({ article, arabicHref }: { article: Article; arabicHref: string }) {
  const t = useTranslations('Article');
  const { locale, coverage, locales: readable } = article;
  if (locale === 'ar' && readable.length > 1) return null;
  if (locale === 'ar') return <p className="text-base text-muted">{t('arabicOnly')}</p>;
  if (coverage === 'full') return null;

  return (
    <p className="flex flex-wrap gap-x-3 border-s-4 border-accent bg-surface px-4 py-3 text-md">
      <span>{t('summaryOnly')}</span>
      <a href={arabicHref} hrefLang="ar" dir={locales.en.dir} className="text-link underline">
        {t('readFull')}
      </a>
    </p>
  );
}
