import { ArticleHero } from '@/components/article/article-hero';
import { ArticlePage } from '@/components/article/article-page';
import { TreeBody } from '@/components/mdx/tree-body';
import type { Locale } from '@/i18n/locales';
import type { Article } from '@/lib/article-of';
import type { PreviewImage } from '@/lib/desk/preview/preview-image';
import { PendingImage } from './pending-image';
import { PreviewFigure } from './preview-figure';

type Props = { article: Article; hero?: PreviewImage; hrefs: Record<Locale, string> };

/** A draft on the page that readers would see, with images that are not public yet. */
export function PreviewArticle({ article, hero, hrefs }: Props) {
  const { image } = article;

  return (
    <ArticlePage
      article={article}
      hero={image ? <ArticleHero image={image} /> : hero && <PendingImage image={hero} />}
      body={<TreeBody tree={article.tree} replace={{ Figure: PreviewFigure }} />}
      hrefs={hrefs}
    />
  );
}
