import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { formatDate } from '@/lib/dates';
import type { FeedWords } from '@/lib/feeds/find-feed';

/** The words that feeds in one language need. */
export async function feedWords(locale: Locale): Promise<FeedWords> {
  const t = await getTranslations({ locale });
  return {
    siteName: t('Site.name'),
    siteDescription: t('Site.description'),
    title: (list) => t('Feeds.titleOf', { list }),
    readAlso: t('Article.readAlso'),
    notes: (kind) => t('Article.notes', { kind }),
    keyPoints: t('Article.keyPoints'),
    corrections: t('Article.corrections'),
    correctedOn: (date) => t('Article.correctedOn', { date: formatDate(locale, date) }),
    summaryOnly: t('Article.summaryOnly'),
    readFull: t('Article.readFull'),
  };
}
