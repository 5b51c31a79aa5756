import { type Locale, localeCodes } from '@/i18n/locales';
import { monthOf } from '../content/newsroom-calendar';
import type { ListName } from '../content/store-layout';
import { type ArticleCard, cardOf, isPublic, type StoryFacts } from '../content/story-facts';
import type { LedgerEntry } from './ledger';

/** What readers may see of a story at one moment. */
export type StoryState = {
  cards: Partial<Record<Locale, ArticleCard>>;
  /** Withdrawn: its address answers 410. */
  isGone: boolean;
  /** When it becomes public by itself. */
  due?: string;
};

type Story = { slug: string; ar?: LedgerEntry; en?: LedgerEntry };

export const HIDDEN: StoryState = { cards: {}, isGone: false };

/** One story's state; `isAllowed` is false if another folder has its slug or its section is unknown. */
export function stateOf({ slug, ar, en }: Story, isAllowed: boolean, now: Date): StoryState {
  const facts = ar?.story;
  if (!facts || !isAllowed) return HIDDEN;
  if (facts.status === 'withdrawn') return { cards: {}, isGone: true };
  if (facts.status !== 'published') return HIDDEN;
  if (!isPublic(facts, now)) return { ...HIDDEN, due: facts.publishedAt };
  const cards = localeCodes.flatMap((locale) => {
    const card = cardOf(slug, locale, facts, en?.translation);
    return card ? [[locale, card] as const] : [];
  });
  return { cards: Object.fromEntries(cards), isGone: false };
}

/** A list and one of its periods, in one language. */
export type ListPeriod = { locale: Locale; name: ListName; period: string };

/** Where a card stands. */
export function periodsOf(card: ArticleCard): ListPeriod[] {
  return listsOf(card.locale, card);
}

/** Where a story stands in one language: busy lists are kept by month, those of a topic or an author by year. */
export function listsOf(
  locale: Locale,
  { publishedAt, section, topics, authors }: StoryFacts | ArticleCard,
): ListPeriod[] {
  const month = monthOf(publishedAt);
  const year = month.slice(0, 4);
  const yearly = [
    ...topics.map((topic): ListName => `topic.${topic}`),
    ...authors.map((author): ListName => `author.${author}`),
  ];
  return [
    { locale, name: 'latest', period: month },
    { locale, name: `section.${section}`, period: month },
    ...[...new Set(yearly)].map((name) => ({ locale, name, period: year })),
  ];
}
