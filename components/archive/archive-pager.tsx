import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { archiveDateWords } from '@/lib/dates';
import { paths } from '@/lib/paths';

type Props = { locale: Locale; older?: string; newer?: string };

/** Ways to the years, months or days with stories before and after this one. */
export async function ArchivePager({ locale, older, newer }: Props) {
  const t = await getTranslations('Archive');
  if (!older && !newer) return null;

  return (
    <nav
      aria-label={t('pages')}
      className="no-print flex justify-between gap-4 border-t-2 border-ink pt-4 font-headline font-semibold"
    >
      {newer ? (
        <a
          href={paths.archive(locale, newer)}
          rel="prev"
          className="py-1 text-link hover:underline"
        >
          {t('newer', { date: archiveDateWords(locale, newer) })}
        </a>
      ) : (
        <span />
      )}
      {older && (
        <a
          href={paths.archive(locale, older)}
          rel="next"
          className="py-1 text-link hover:underline"
        >
          {t('older', { date: archiveDateWords(locale, older) })}
        </a>
      )}
    </nav>
  );
}
