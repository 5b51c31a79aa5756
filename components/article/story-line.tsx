import { BidiText } from '@/components/text/bidi-text';
import type { ArticleCard } from '@/lib/articles';
import { paths } from '@/lib/paths';
import { StoryDate } from './story-date';

/** A story as a bare headline. */
export function StoryLine({ article }: { article: ArticleCard }) {
  const { locale, slug, title, publishedAt } = article;

  return (
    <article className="group relative grid gap-0.5">
      <h3 className="text-md">
        <a href={paths.article(locale, slug)} className="covers-card group-hover:underline">
          <BidiText>{title}</BidiText>
        </a>
      </h3>
      <StoryDate locale={locale} iso={publishedAt} />
    </article>
  );
}
