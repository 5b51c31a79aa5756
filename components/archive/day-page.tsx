import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { StoryList } from '@/components/list/story-list';
import type { Locale } from '@/i18n/locales';
import { monthIn, yearOf } from '@/lib/archive';
import { findDay } from '@/lib/archive-day';
import { archiveDateWords } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { ArchiveFrame } from './archive-frame';

type Props = { locale: Locale; day: string; page?: number };

/** The stories of one day, in pages if there are many. */
export async function DayPage({ locale, day, page }: Props) {
  const t = await getTranslations();
  const { before, after, count, ...stories } = (await findDay(locale, day, page)) ?? notFound();
  const date = archiveDateWords(locale, day);

  return (
    <ArchiveFrame
      locale={locale}
      date={day}
      page={page}
      title={
        page ? t('Archive.dayPage', { date, page: String(page) }) : t('Archive.dayTitle', { date })
      }
      description={t('List.count', { count })}
      above={[yearOf(day), monthIn(day)]}
      older={before}
      newer={after}
    >
      <StoryList page={stories} hrefOf={(at) => paths.archive(locale, day, at?.page)} />
    </ArchiveFrame>
  );
}
