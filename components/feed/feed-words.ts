import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { formatDate } from '@/lib/dates';
import type { CorrectionsFeedWords } from '@/lib/feeds/corrections-feed';
import type { FeedWords } from '@/lib/feeds/find-feed';

/** The words that feeds in one language need. */
export async function feedWords(locale: Locale): Promise<FeedWords & CorrectionsFeedWords> {
  const t = await getTranslations({ locale });
  return {
    siteName: t('Site.name'),
    siteDescription: t('Site.description'),
    title: (list) => t('Feeds.titleOf', { list }),
    correctionsTitle: t('Feeds.titleOf', { list: t('Corrections.title') }),
    correctionsDescription: t('Corrections.description'),
    readAlso: t('Article.readAlso'),
    notes: (kind) => t('Article.notes', { kind }),
    keyPoints: t('Article.keyPoints'),
    corrections: t('Article.corrections'),
    correctedOn: (date) => t('Article.correctedOn', { date: formatDate(locale, date) }),
    summaryOnly: t('Article.summaryOnly'),
    readFull: t('Article.readFull'),
  };
}
