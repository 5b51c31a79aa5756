import { StoryDate } from '@/components/article/story-date';
import { Picture } from '@/components/media/picture';
import { findImage } from '@/lib/images';
import { paths } from '@/lib/paths';
import type { SearchResult as Result } from '@/lib/search/find-results';
import { findSection } from '@/lib/taxonomies';
import { MarkedText } from './marked-text';

/** A story that was found: where, when, and what in it was looked for. */
export async function SearchResult({ result }: { result: Result }) {
  const { article, title, text } = result;
  const { locale, slug, publishedAt } = article;
  const section = await findSection(locale, article.section);
  const image = article.hero ? await findImage(locale, article.hero) : undefined;

  return (
    <article className="search-result group relative">
      <div>
        <p className="search-where">
          {section && <span>{section.name}</span>}
          <StoryDate locale={locale} iso={publishedAt} />
        </p>
        <h3>
          <a href={paths.article(locale, slug)} className="covers-card group-hover:underline">
            <MarkedText runs={title} />
          </a>
        </h3>
        <p className="search-text">
          <MarkedText runs={text} />
        </p>
      </div>
      {image && (
        <div className="search-image">
          <Picture image={image} crop="thumb" sizes="9rem" loading="lazy" alt="" />
        </div>
      )}
    </article>
  );
}
