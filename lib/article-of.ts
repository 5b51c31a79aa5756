import type { Article as StoredArticle, Translation } from 'contentlayer/generated';
import type { Locale } from '@/i18n/locales';
import {
  type ArticleCard,
  cardOf,
  correctionsIn,
  storyFacts,
  translationFacts,
} from './content/story-facts';
import type { BodyTree } from './content/tree';
import type { SiteImage } from './images';

/** A story in all its languages, as the store holds it. */
export type Story = { original: StoredArticle; translation?: Translation };

export type Correction = { date: string; text: string };

/** One article as its page shows it, in one language. */
export type Article = ArticleCard & {
  tree: BodyTree;
  keyPoints: string[];
  corrections: Correction[];
  related: string[];
  image?: SiteImage;
};

/** A story as its page in one language shows it, without its image; undefined if it has no such page. */
export function articleOf(locale: Locale, slug: string, story: Story): Article | undefined {
  const { original, translation } = story;
  const card = storyCard(locale, slug, story);
  if (!card) return undefined;
  const own = locale === 'en' && translation ? translation : original;
  return {
    ...card,
    tree: own.tree,
    keyPoints: own.keyPoints,
    corrections: correctionsIn(locale, original.corrections),
    related: original.related,
  };
}

/** The card of a story; undefined if it cannot be read in this language. */
export function storyCard(
  locale: Locale,
  slug: string,
  { original, translation }: Story,
): ArticleCard | undefined {
  const facts = translation && translationFacts(translation);
  return cardOf(slug, locale, storyFacts(original), facts);
}

/** An image with what the article says about it instead of the media record. */
export function imageIn(
  locale: Locale,
  { original, translation }: Story,
  image: SiteImage,
): SiteImage {
  const said = (locale === 'en' && translation ? translation : original).hero;
  return {
    ...image,
    alt: said?.alt ?? image.alt,
    caption: said?.caption ?? image.caption,
    credit: said?.credit ?? image.credit,
  };
}
