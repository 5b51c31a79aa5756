import { getTranslations } from 'next-intl/server';
import { BidiText } from '@/components/text/bidi-text';
import type { Article } from '@/lib/articles';
import { readingMinutes } from '@/lib/reading-time';
import type { Author } from '@/lib/taxonomies';
import { ArticleDates } from './article-dates';
import { Byline } from './byline';
import { ReadingComfort } from './reading-comfort';
import { StoryLabel } from './story-label';

export async function ArticleHeader({ article, authors }: { article: Article; authors: Author[] }) {
  const t = await getTranslations('Story');
  const { locale, title, summary, wordCount } = article;

  return (
    <header className="grid gap-4">
      <StoryLabel article={article} />
      <h1 className="text-3xl sm:text-4xl lg:text-5xl">
        <BidiText>{title}</BidiText>
      </h1>
      <p className="lang-en:leading-normal max-w-story text-[1.25rem] leading-[1.8]">
        <BidiText>{summary}</BidiText>
      </p>
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-t border-rule pt-3 text-base text-muted">
        <Byline authors={authors} locale={locale} />
        <ArticleDates article={article} />
        <span>{t('readingTime', { minutes: readingMinutes(locale, wordCount) })}</span>
      </div>
      <ReadingComfort locale={locale} />
    </header>
  );
}
