import type { Article, Translation } from 'contentlayer/generated';
import { type Locale, localeCodes } from '@/i18n/locales';
import { imageKey } from './image-recipes';

/** What lists and cards need of a story; shared by its languages. */
export type StoryFacts = Pick<
  Article,
  | 'title'
  | 'kicker'
  | 'summary'
  | 'section'
  | 'label'
  | 'status'
  | 'publishedAt'
  | 'updatedAt'
  | 'topics'
  | 'authors'
  | 'wordCount'
> & {
  hero?: string;
  heroFocus?: { x: number; y: number };
  heroSrc?: string;
  /** Left out if there are none. */
  corrections?: { date: string; text: string; textEn?: string }[];
};

/** What the English page of a story changes. */
export type TranslationFacts = Pick<
  Translation,
  'title' | 'kicker' | 'summary' | 'coverage' | 'status' | 'wordCount'
>;

/** A story in a list, in one language. */
export type ArticleCard = Omit<StoryFacts, 'status' | 'heroFocus' | 'heroSrc' | 'corrections'> & {
  slug: string;
  locale: Locale;
  /** The languages that the story can be read in. */
  locales: Locale[];
  coverage: 'full' | 'summary';
};

export function storyFacts(article: Article): StoryFacts {
  const { hero } = article;
  return {
    title: article.title,
    kicker: article.kicker,
    summary: article.summary,
    section: article.section,
    label: article.label,
    status: article.status,
    publishedAt: article.publishedAt,
    updatedAt: article.updatedAt,
    topics: article.topics,
    authors: article.authors,
    wordCount: article.wordCount,
    hero: hero && imageKey(hero.src, hero.focus),
    heroFocus: hero?.focus && { x: hero.focus.x, y: hero.focus.y },
    heroSrc: hero?.src,
    ...(article.corrections.length > 0 && {
      corrections: article.corrections.map(({ date, text, textEn }) => ({ date, text, textEn })),
    }),
  };
}

export function translationFacts(translation: Translation): TranslationFacts {
  const { title, kicker, summary, coverage, status, wordCount } = translation;
  return { title, kicker, summary, coverage, status, wordCount };
}

/** Public means published and due: drafts, withdrawn and future stories are in no output. */
export function isPublic(facts: { status: string; publishedAt: string }, now: Date): boolean {
  return facts.status === 'published' && Date.parse(facts.publishedAt) <= now.getTime();
}

/** The card of a story in one language, or undefined if it cannot be read in it. */
export function cardOf(
  slug: string,
  locale: Locale,
  facts: StoryFacts,
  translation: TranslationFacts | undefined,
): ArticleCard | undefined {
  const english = translation?.status === 'published' ? translation : undefined;
  if (locale === 'en' && !english) return undefined;
  const { status: _s, heroFocus: _f, heroSrc: _h, corrections: _c, ...shared } = facts;
  const own = locale === 'en' ? english : undefined;
  return {
    ...shared,
    ...(own && {
      title: own.title,
      kicker: own.kicker,
      summary: own.summary,
      wordCount: own.wordCount,
    }),
    slug,
    locale,
    locales: localeCodes.filter((code) => code === 'ar' || english),
    coverage: own?.coverage ?? 'full',
  };
}

/** The corrections of a story that readers of one language see. */
export function correctionsIn(
  locale: Locale,
  corrections: StoryFacts['corrections'] = [],
): { date: string; text: string }[] {
  return corrections.flatMap(({ date, text, textEn }) => {
    const own = locale === 'ar' ? text : textEn;
    return own ? [{ date, text: own }] : [];
  });
}

/** Newest first; the slug settles equal times, so that order never depends on the file system. */
export function newestFirst(a: ArticleCard, b: ArticleCard): number {
  return b.publishedAt.localeCompare(a.publishedAt) || a.slug.localeCompare(b.slug);
}
