import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { deskPaths } from '@/lib/desk/desk-paths';
import { listAddress } from '@/lib/desk/list/list-state';
import type { ListQuery } from '@/lib/desk/list/story-list';

type Props = { locale: Locale; query: ListQuery; page: number; pages: number };

/** The way to newer and older stories of the list. */
export async function ListPager({ locale, query, page, pages }: Props) {
  if (pages === 1) return null;
  const t = await getTranslations('Desk.list');
  const address = (at: number) => listAddress(deskPaths.list(locale), query, at);
  const link = 'block border border-ink px-3 py-2 hover:bg-surface';

  return (
    <nav
      aria-label={t('pages')}
      className="flex flex-wrap items-center gap-4 font-headline text-base"
    >
      {page > 1 && (
        <a href={address(page - 1)} rel="prev" className={link}>
          {t('newer')}
        </a>
      )}
      <p>{t('pageOf', { page: String(page), pages: String(pages) })}</p>
      {page < pages && (
        <a href={address(page + 1)} rel="next" className={link}>
          {t('older')}
        </a>
      )}
    </nav>
  );
}
