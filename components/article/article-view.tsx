import { TreeBody } from '@/components/mdx/tree-body';
import type { Article } from '@/lib/articles';
import { paths } from '@/lib/paths';
import { ArticleHero } from './article-hero';
import { ArticlePage } from './article-page';

/** The page of one public article in one language. */
export function ArticleView({ article }: { article: Article }) {
  const { image, slug, tree } = article;

  return (
    <ArticlePage
      article={article}
      hero={image && <ArticleHero image={image} />}
      body={<TreeBody tree={tree} />}
      hrefs={{ ar: paths.article('ar', slug), en: paths.article('en', slug) }}
    />
  );
}
