import 'server-only';
import type { Locale } from '@/i18n/locales';
import type { Article } from '../article-of';
import { findArticle } from '../articles';
import { shareVariant } from '../images';
import { paths } from '../paths';
import { findSection, type Section } from '../taxonomies';
import { type CardFacts, cardHash } from './card-facts';

/** The share card of a public story, as it is now. */
export type StoryCard = { facts: CardFacts; hash: string };

export function cardFacts({ locale, title, image }: Article, section?: Section): CardFacts {
  return {
    locale,
    title,
    section: section && { name: section.name, order: section.order },
    image: image && shareVariant(image),
  };
}

/** The address of a story's share card; it changes with everything that the card shows. */
export function cardPath(article: Article, section?: Section): string {
  const hash = cardHash(cardFacts(article, section));
  return paths.card(article.locale, article.slug, hash);
}

/** The card of a story that readers may see; undefined if there is no such story in this language. */
export async function findStoryCard(locale: Locale, slug: string): Promise<StoryCard | undefined> {
  const article = await findArticle(locale, slug);
  if (!article) return undefined;
  const facts = cardFacts(article, await findSection(locale, article.section));
  return { facts, hash: cardHash(facts) };
}
