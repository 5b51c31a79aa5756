import { Picture } from '@/components/media/picture';
import { BidiText } from '@/components/text/bidi-text';
import type { ArticleCard } from '@/lib/articles';
import { findImage } from '@/lib/images';
import { StoryDate } from './story-date';
import { StoryHeadline } from './story-headline';

/** A story as image, headline and summary, one above the other. */
export async function StoryCard({ article }: { article: ArticleCard }) {
  const { locale, summary, publishedAt } = article;
  const image = article.hero ? await findImage(locale, article.hero) : undefined;

  return (
    <article className="group relative grid content-start gap-3">
      {image && (
        <Picture
          image={image}
          crop="card"
          sizes="(min-width: 68rem) 20rem, (min-width: 40rem) 45vw, 92vw"
          loading="lazy"
          alt=""
        />
      )}
      <div className="grid gap-1.5">
        <StoryHeadline article={article} level="h3" className="text-xl" />
        <p className="line-clamp-3 text-md leading-relaxed text-muted">
          <BidiText>{summary}</BidiText>
        </p>
        <StoryDate locale={locale} iso={publishedAt} />
      </div>
    </article>
  );
}
