import { BidiText } from '@/components/text/bidi-text';
import type { ArticleCard } from '@/lib/articles';
import { paths } from '@/lib/paths';
import { StoryLabel } from './story-label';

type Props = {
  article: ArticleCard;
  /** The heading's level on the page. */
  level: 'h2' | 'h3';
  /** The text size. */
  className: string;
};

/** Label and headline of a story on a card; the link covers the whole card. */
export function StoryHeadline({ article, level: Heading, className }: Props) {
  const { locale, slug, title } = article;

  return (
    <>
      <StoryLabel article={article} />
      <Heading className={className}>
        <a href={paths.article(locale, slug)} className="covers-card group-hover:underline">
          <BidiText>{title}</BidiText>
        </a>
      </Heading>
    </>
  );
}
