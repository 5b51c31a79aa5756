import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatDate } from '@/lib/dates';

/** A correction that stands in the text, at the place that it corrects. */
export function NoteBox({ date, children }: { date: string; children?: ReactNode }) {
  const t = useTranslations('Article');
  const locale = useLocale();

  return (
    <aside
      aria-label={t('correctedOn', { date: formatDate(locale, date) })}
      className="border-y border-rule py-3 text-md"
    >
      <p className="font-headline text-base font-semibold">
        <time dateTime={date}>{t('correctedOn', { date: formatDate(locale, date) })}</time>
      </p>
      {children}
    </aside>
  );
}
