import { getTranslations } from 'next-intl/server';

type Props = {
  /** What the pages are of. */
  label: string;
  page: number;
  pages: number;
  addressOf: (page: number) => string;
};

/** The way to what is newer and older in a list of the desk. */
export async function ListPager({ label, page, pages, addressOf }: Props) {
  if (pages === 1) return null;
  const t = await getTranslations('Desk.list');
  const link = 'block border border-ink px-3 py-2 hover:bg-surface';

  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-4 font-headline text-base">
      {page > 1 && (
        <a href={addressOf(page - 1)} rel="prev" className={link}>
          {t('newer')}
        </a>
      )}
      <p>{t('pageOf', { page: String(page), pages: String(pages) })}</p>
      {page < pages && (
        <a href={addressOf(page + 1)} rel="next" className={link}>
          {t('older')}
        </a>
      )}
    </nav>
  );
}
