import 'server-only';
import type { Locale } from '@/i18n/locales';
import { type ArticleCard, findCards } from '../articles';
import { listSections } from '../taxonomies';
import type { Account } from './accounts/account';
import { type FrontWork, frontWork, placeIn } from './http/front-search';
import type { FrontPlace } from './stories/front-choice';
import type { FrontDesk } from './stories/front-desk';
import { parseStep, takeStep } from './stories/front-step';

type Search = Record<string, string | string[] | undefined>;

/** What the page of the front page works on. */
export type FrontPageState = {
  work: FrontWork;
  published: FrontWork;
  sections: { slug: string; name: string }[];
  cards: Map<string, ArticleCard>;
  place: FrontPlace;
  isFull: boolean;
};

/** The choice in an address after the button that was pressed, or else the published one. */
export async function frontPageState(
  front: FrontDesk,
  { account, locale, search }: { account: Account; locale: Locale; search: Search },
): Promise<FrontPageState> {
  const sections = await listSections(locale);
  const published = await front.read(account);
  const slugs = sections.map(({ slug }) => slug);
  const begun = frontWork(search, slugs) ?? published;
  const place = placeIn(search);
  const said = typeof search.add === 'string' ? `add:${place}:${search.add}` : search.do;
  const step = typeof said === 'string' ? parseStep(said) : undefined;
  const taken = step && takeStep(begun.choice, step);
  const work = { ...begun, choice: taken?.choice ?? begun.choice };
  const { lead, secondary, picks } = work.choice;
  const named = [...(lead ? [lead] : []), ...secondary, ...picks.flatMap(({ stories }) => stories)];
  const cards = await findCards('ar', [...new Set(named)]);
  return {
    work,
    published,
    sections,
    cards: new Map(cards.map((card) => [card.slug, card])),
    place,
    isFull: taken?.isFull ?? false,
  };
}
