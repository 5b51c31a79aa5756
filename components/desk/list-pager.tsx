import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { deskPaths } from '@/lib/desk/desk-paths';
import { listAddress } from '@/lib/desk/list/list-state';
import type { ListQuery } from '@/lib/desk/list/story-list';
import { Pager } from './pager';

type Props = { locale: Locale; query: ListQuery; page: number; pages: number };

/** The way to newer and older stories of the list. */
export async function ListPager({ locale, query, page, pages }: Props) {
  const t = await getTranslations('Desk.list');

  return (
    <Pager
      label={t('pages')}
      newer={t('newer')}
      older={t('older')}
      pageOf={t('pageOf', { page: String(page), pages: String(pages) })}
      page={page}
      pages={pages}
      address={(at) => listAddress(deskPaths.list(locale), query, at)}
    />
  );
}
