import { getTranslations } from 'next-intl/server';
import { StoryRow } from '@/components/article/story-row';
import { StoryTile } from '@/components/article/story-tile';
import { StoryWide } from '@/components/article/story-wide';
import type { ArchivePage, ListPage } from '@/lib/lists';
import { Pager } from './pager';

type Props = { page: ListPage; hrefOf: (at?: ArchivePage) => string };

/** Stories of a list: the newest one large, three as cards, the others as rows, then the pager. */
export async function StoryList({ page, hrefOf }: Props) {
  const t = await getTranslations('List');
  const [first, ...others] = page.articles;
  const cards = others.slice(0, 3);
  const rows = others.slice(3);

  return (
    <div className="grid gap-8">
      {!first && <p className="text-muted">{t('empty')}</p>}
      <h2 className="sr-only">{t('stories')}</h2>
      {first && <StoryWide article={first} loading="eager" />}
      {cards.length > 0 && (
        <div className="grid gap-6 border-t border-rule pt-6 sm:grid-cols-2 lg:grid-cols-3">
          {cards.map((article) => (
            <StoryTile key={article.slug} article={article} />
          ))}
        </div>
      )}
      {rows.length > 0 && (
        <div className="grid gap-6 border-t border-rule pt-6 lg:grid-cols-2 lg:gap-x-10">
          {rows.map((article) => (
            <StoryRow key={article.slug} article={article} />
          ))}
        </div>
      )}
      <Pager page={page} hrefOf={hrefOf} />
    </div>
  );
}
