import { Picture } from '@/components/media/picture';
import { BidiText } from '@/components/text/bidi-text';
import type { ArticleCard } from '@/lib/articles';
import { findImage } from '@/lib/images';
import { paths } from '@/lib/paths';
import { StoryDate } from './story-date';
import { StoryLabel } from './story-label';

type Props = { article: ArticleCard; loading: 'eager' | 'lazy' };

/** A story that has its band to itself: image beside the text. */
export async function StoryWide({ article, loading }: Props) {
  const { locale, slug, title, summary, publishedAt } = article;
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
        <StoryLabel article={article} />
        <h3 className="text-2xl sm:text-3xl">
          <a href={paths.article(locale, slug)} className="covers-card group-hover:underline">
            <BidiText>{title}</BidiText>
          </a>
        </h3>
        <p className="line-clamp-4 text-md leading-relaxed text-muted">
          <BidiText>{summary}</BidiText>
        </p>
        <StoryDate locale={locale} iso={publishedAt} />
      </div>
    </article>
  );
}
