import { type Article, allArticles, allTranslations } from 'contentlayer/generated';
import type { Locale } from './locales';

/** One article in one language; what the languages share comes from the Arabic file. */
export type Story = Pick<
  Article,
  'slug' | 'title' | 'kicker' | 'summary' | 'keyPoints' | 'section' | 'publishedAt' | 'related'
> & { code: string };

const published = allArticles
  .filter(
    ({ status, publishedAt }) => status === 'published' && new Date(publishedAt) <= new Date(),
  )
  .sort((one, other) => other.publishedAt.localeCompare(one.publishedAt));

const translations = new Map(
  allTranslations.filter(({ status }) => status === 'published').map((text) => [text.slug, text]),
);

/** The public stories of each language, the newest first. */
export const stories: Record<Locale, Story[]> = {
  ar: published.map((article) => ({ ...article, code: article.body.code })),
  en: published.flatMap((article) => {
    const text = translations.get(article.slug);
    if (!text) return [];
    const { title, kicker, summary, keyPoints, body } = text;
    return [{ ...article, title, kicker, summary, keyPoints, code: body.code }];
  }),
};

export function findStory(locale: Locale, slug: string): Story | undefined {
  return stories[locale].find((story) => story.slug === slug);
}

/** The stories that the author names, filled up with the section's newest. */
export function relatedStories(locale: Locale, story: Story, count: number): Story[] {
  const named = story.related.flatMap((slug) => findStory(locale, slug) ?? []);
  const sameSection = stories[locale].filter(({ section }) => section === story.section);
  const others = [...named, ...sameSection].filter(({ slug }) => slug !== story.slug);
  return [...new Set(others)].slice(0, count);
}
