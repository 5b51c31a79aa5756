import { getTranslations } from 'next-intl/server';
import type { ArchivePage, ListPage } from '@/lib/lists';

type Props = {
  page: Pick<ListPage, 'older' | 'newer'>;
  hrefOf: (at?: ArchivePage) => string;
  /** Of what is no list of stories. */
  words?: { pages: string; newer: string; older: string };
};

/** Ways to what is newer and older in a long list. */
export async function Pager({ page, hrefOf, words }: Props) {
  const t = await getTranslations('List');
  if (!page.newer && !page.older) return null;

  return (
    <nav
      aria-label={words?.pages ?? t('pages')}
      className="no-print flex justify-between gap-4 border-t-2 border-ink pt-4 font-headline font-semibold"
    >
      {page.newer ? (
        <a
          href={hrefOf(page.newer === 'head' ? undefined : page.newer)}
          rel="prev"
          className="py-1 text-link hover:underline"
        >
          {words?.newer ?? t('newer')}
        </a>
      ) : (
        <span />
      )}
      {page.older && (
        <a href={hrefOf(page.older)} rel="next" className="py-1 text-link hover:underline">
          {words?.older ?? t('older')}
        </a>
      )}
    </nav>
  );
}
