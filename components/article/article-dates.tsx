import { useTranslations } from 'next-intl';
import type { Locale } from '@/i18n/locales';
import type { Article } from '@/lib/articles';
import { formatDate, formatTime } from '@/lib/dates';

/** When the story was published and last changed, in a zone that is named. */
export function ArticleDates({ article }: { article: Article }) {
  const t = useTranslations('Article');
  const { locale, publishedAt, updatedAt } = article;

  return (
    <>
      <span>
        {t('published')} <Moment locale={locale} iso={publishedAt} />
      </span>
      {updatedAt && (
        <span>
          {t('updated')} <Moment locale={locale} iso={updatedAt} />
        </span>
      )}
      <span>({t('zone')})</span>
    </>
  );
}

function Moment({ locale, iso }: { locale: Locale; iso: string }) {
  return (
    <time dateTime={iso}>
      {formatDate(locale, iso)}
      {locale === 'ar' ? '، ' : ', '}
      <bdi>{formatTime(locale, iso)}</bdi>
    </time>
  );
}
