import { getTranslations } from 'next-intl/server';
import type { ArticleCard } from '@/lib/articles';
import { StoryTile } from './story-tile';

export async function RelatedStories({ articles }: { articles: ArticleCard[] }) {
  const t = await getTranslations('Article');
  if (articles.length === 0) return null;

  return (
    <section aria-labelledby="related" className="no-print grid gap-5 border-t-2 border-ink pt-3">
      <h2 id="related" className="text-2xl">
        {t('related')}
      </h2>
      <div className="grid gap-6 sm:grid-cols-2 lg:grid-cols-4">
        {articles.map((article) => (
          <StoryTile key={article.slug} article={article} />
        ))}
      </div>
    </section>
  );
}
