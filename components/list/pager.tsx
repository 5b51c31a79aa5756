import { getTranslations } from 'next-intl/server';
import type { ArchivePage, ListPage } from '@/lib/lists';

type Props = { page: ListPage; hrefOf: (at?: ArchivePage) => string };

/** Ways to newer and older stories of a long list. */
export async function Pager({ page, hrefOf }: Props) {
  const t = await getTranslations('List');
  if (!page.newer && !page.older) return null;

  return (
    <nav
      aria-label={t('pages')}
      className="no-print flex justify-between gap-4 border-t-2 border-ink pt-4 font-headline font-semibold"
    >
      {page.newer ? (
        <a
          href={hrefOf(page.newer === 'head' ? undefined : page.newer)}
          rel="prev"
          className="py-1 text-link hover:underline"
        >
          {t('newer')}
        </a>
      ) : (
        <span />
      )}
      {page.older && (
        <a href={hrefOf(page.older)} rel="next" className="py-1 text-link hover:underline">
          {t('older')}
        </a>
      )}
    </nav>
  );
}
