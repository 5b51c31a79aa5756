import { Picture } from '@/components/media/picture';
import type { ArticleCard } from '@/lib/articles';
import { findImage } from '@/lib/images';
import { StoryDate } from './story-date';
import { StoryHeadline } from './story-headline';

/** A story that is a row with a small image on a phone, and a card from tablets on. */
export async function StoryTile({ article }: { article: ArticleCard }) {
  const { locale, publishedAt } = article;
  const image = article.hero ? await findImage(locale, article.hero) : undefined;

  return (
    <article className="group relative flex flex-row-reverse justify-between gap-4 sm:flex-col sm:justify-start sm:gap-3">
      {image && (
        <div className="w-28 max-w-[35%] shrink-0 sm:w-full sm:max-w-none">
          <Picture
            image={image}
            crop="card"
            sizes="(min-width: 68rem) 19rem, (min-width: 40rem) 45vw, 7rem"
            loading="lazy"
            alt=""
          />
        </div>
      )}
      <div className="grid min-w-0 content-start gap-1">
        <StoryHeadline article={article} level="h3" className="text-lg" />
        <StoryDate locale={locale} iso={publishedAt} />
      </div>
    </article>
  );
}
