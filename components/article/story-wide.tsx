import { Picture } from '@/components/media/picture';
import { BidiText } from '@/components/text/bidi-text';
import type { ArticleCard } from '@/lib/articles';
import { findImage } from '@/lib/images';
import { StoryDate } from './story-date';
import { StoryHeadline } from './story-headline';

type Props = { article: ArticleCard; loading: 'eager' | 'lazy' };

/** A story that has its band to itself: image beside the text. */
export async function StoryWide({ article, loading }: Props) {
  const { locale, summary, publishedAt } = article;
  const image = article.hero ? await findImage(locale, article.hero) : undefined;

  return (
    <article className="group relative grid gap-x-6 gap-y-3 sm:grid-cols-2">
      {image && (
        <Picture
          image={image}
          crop="wide"
          sizes="(min-width: 40rem) 50vw, 92vw"
          loading={loading}
          alt=""
        />
      )}
      <div className="grid content-start gap-1.5">
        <StoryHeadline article={article} level="h3" className="text-2xl sm:text-3xl" />
        <p className="line-clamp-4 text-md leading-relaxed text-muted">
          <BidiText>{summary}</BidiText>
        </p>
        <StoryDate locale={locale} iso={publishedAt} />
      </div>
    </article>
  );
}
