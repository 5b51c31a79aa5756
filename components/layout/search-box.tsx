import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/lib/paths';

/** The search of every page. Its button is seen by those who reach it by keyboard; others press Enter. */
export async function SearchBox({ locale }: { locale: Locale }) {
  const t = await getTranslations('Header');

  return (
    <search>
      <form action={paths.search(locale)}>
        <input
          type="search"
          name="q"
          dir="auto"
          maxLength={200}
          placeholder={t('search')}
          aria-label={t('searchLabel')}
          className="w-16 border-b border-ink py-1 text-base placeholder:text-muted sm:w-40"
        />
        <button type="submit" className="sr-only focus:not-sr-only">
          {t('search')}
        </button>
      </form>
    </search>
  );
}
