import { useTranslations } from 'next-intl';
import { BidiText } from '@/components/text/bidi-text';
import type { Locale } from '@/i18n/locales';
import type { DatedCorrection } from '@/lib/corrections';
import { formatDate } from '@/lib/dates';
import { paths } from '@/lib/paths';

type Props = { locale: Locale; corrections: DatedCorrection[] };

/** Dated corrections, each with the headline of its story. */
export function CorrectionList({ locale, corrections }: Props) {
  const t = useTranslations('Corrections');
  const article = useTranslations('Article');
  if (corrections.length === 0) return <p className="text-muted">{t('empty')}</p>;

  return (
    <ol className="grid gap-6">
      {corrections.map(({ slug, title, date, text }) => (
        <li key={`${slug} ${date} ${text}`} className="grid gap-1 border-t border-rule pt-4">
          <p className="font-headline text-sm font-semibold text-accent">
            <time dateTime={date}>
              {article('correctedOn', { date: formatDate(locale, date) })}
            </time>
          </p>
          <h2 className="text-xl">
            <a href={paths.correction(locale, slug, date)} className="hover:underline">
              <BidiText>{title}</BidiText>
            </a>
          </h2>
          <p>
            <BidiText>{text}</BidiText>
          </p>
        </li>
      ))}
    </ol>
  );
}
