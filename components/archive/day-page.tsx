import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { StoryList } from '@/components/list/story-list';
import type { Locale } from '@/i18n/locales';
import { findDay, monthIn, yearOf } from '@/lib/archive';
import { archiveDateWords } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { ArchiveFrame } from './archive-frame';

/** The stories of one day. */
export async function DayPage({ locale, day }: { locale: Locale; day: string }) {
  const t = await getTranslations();
  const { articles, older, newer } = (await findDay(locale, day)) ?? notFound();

  return (
    <ArchiveFrame
      locale={locale}
      date={day}
      title={t('Archive.dayTitle', { date: archiveDateWords(locale, day) })}
      description={t('List.count', { count: articles.length })}
      above={[yearOf(day), monthIn(day)]}
      older={older}
      newer={newer}
    >
      <StoryList page={{ articles }} hrefOf={() => paths.archive(locale, day)} />
    </ArchiveFrame>
  );
}
