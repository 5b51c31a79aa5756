import { StoryDate } from '@/components/article/story-date';
import { StoryHeadline } from '@/components/article/story-headline';
import { Picture } from '@/components/media/picture';
import { BidiText } from '@/components/text/bidi-text';
import type { ArticleCard } from '@/lib/articles';
import { findImage } from '@/lib/images';

/** The story that opens the front page. */
export async function LeadStory({ article }: { article: ArticleCard }) {
  const { locale, summary, publishedAt } = article;
  const image = article.hero ? await findImage(locale, article.hero) : undefined;

  return (
    <article className="group relative grid content-start gap-4">
      {image && (
        <div className="-mx-4 sm:mx-0">
          <Picture
            image={image}
            crop="wide"
            sizes="(min-width: 68rem) 52rem, 100vw"
            loading="eager"
            alt={image.alt}
          />
        </div>
      )}
      <div className="grid gap-2">
        <StoryHeadline article={article} level="h2" className="text-3xl sm:text-4xl lg:text-5xl" />
        <p className="line-clamp-4 max-w-story text-muted">
          <BidiText>{summary}</BidiText>
        </p>
        <StoryDate locale={locale} iso={publishedAt} />
      </div>
    </article>
  );
}
