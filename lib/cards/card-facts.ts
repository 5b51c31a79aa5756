import { createHash } from 'node:crypto';
import type { Locale } from '@/i18n/locales';
import type { Focus } from '../content/crop-area';

/** Everything that a story's share card shows, in one language. */
export type CardFacts = {
  locale: Locale;
  title: string;
  section?: { name: string; order: number };
  /** The share variant of the story's image, and where in it the focal point lies. */
  image?: { file: string; focus: Focus };
};

/** Raised when cards are drawn differently, so that every card gets a new name. */
const CARD_VERSION = 1;

/** Names what a card shows: an answer under this name never changes. */
export function cardHash(facts: CardFacts): string {
  const { locale, title, section, image } = facts;
  const shown = [CARD_VERSION, locale, title, section?.name, section?.order, image?.file];
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 10);
}
