import { Picture } from '@/components/media/picture';
import type { ArticleCard } from '@/lib/articles';
import { findImage } from '@/lib/images';
import { StoryDate } from './story-date';
import { StoryHeadline } from './story-headline';

/** A story as headline with a small image at the end of the line: for lists and side columns. */
export async function StoryRow({ article }: { article: ArticleCard }) {
  const { locale, publishedAt } = article;
  const image = article.hero ? await findImage(locale, article.hero) : undefined;

  return (
    <article className="group relative flex items-start justify-between gap-4">
      <div className="grid min-w-0 gap-1">
        <StoryHeadline article={article} level="h3" className="text-lg" />
        <StoryDate locale={locale} iso={publishedAt} />
      </div>
      {image && (
        <div className="w-24 max-w-[35%] shrink-0 sm:w-28">
          <Picture image={image} crop="thumb" sizes="9rem" loading="lazy" alt="" />
        </div>
      )}
    </article>
  );
}
