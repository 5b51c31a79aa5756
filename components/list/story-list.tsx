import { getTranslations } from 'next-intl/server';
import { StoryCard } from '@/components/article/story-card';
import { StoryRow } from '@/components/article/story-row';
import type { ListPage } from '@/lib/lists';
import { Pager } from './pager';

type Props = { page: ListPage; hrefOf: (page?: number) => string };

/** Stories of a section, topic or author: three large ones, then rows, then the pager. */
export async function StoryList({ page, hrefOf }: Props) {
  const t = await getTranslations('List');
  const featured = page.articles.slice(0, 3);
  const rest = page.articles.slice(3);

  return (
    <div className="grid gap-8">
      {page.articles.length === 0 && <p className="text-muted">{t('empty')}</p>}
      <h2 className="sr-only">{t('stories')}</h2>
      <div className="grid gap-8 sm:grid-cols-2 lg:grid-cols-3">
        {featured.map((article) => (
          <StoryCard key={article.slug} article={article} />
        ))}
      </div>
      {rest.length > 0 && (
        <div className="grid gap-6 border-t border-rule pt-6 lg:grid-cols-2 lg:gap-x-10">
          {rest.map((article) => (
            <StoryRow key={article.slug} article={article} />
          ))}
        </div>
      )}
      <Pager page={page} hrefOf={hrefOf} />
    </div>
  );
}
