import { useTranslations } from 'next-intl';
import { BidiText } from '@/components/text/bidi-text';
import type { Article } from '@/lib/articles';
import { formatDate } from '@/lib/dates';
import { correctionId } from '@/lib/paths';

/** Dated corrections, where readers of the story find them. */
export function Corrections({ article }: { article: Article }) {
  const t = useTranslations('Article');
  const { locale, corrections } = article;
  if (corrections.length === 0) return null;

  return (
    <section
      aria-labelledby="corrections"
      className="grid gap-3 border-t-2 border-accent bg-surface p-5"
    >
      <h2 id="corrections" className="text-xl">
        {t('corrections')}
      </h2>
      {corrections.map(({ date, text }) => (
        <div key={date} id={correctionId(date)} className="grid gap-1 text-md">
          <p className="font-headline text-sm font-semibold text-muted">
            <time dateTime={date}>{t('correctedOn', { date: formatDate(locale, date) })}</time>
          </p>
          <p>
            <BidiText>{text}</BidiText>
          </p>
        </div>
      ))}
    </section>
  );
}
