import { isRecord } from '@/lib/content/check-fields';
import { yamlFields } from '../text/document-fields';

/** What editors choose for the front page, by slugs; as in `front.yaml`. */
export type FrontChoice = {
  lead?: string;
  secondary: string[];
  picks: { section: string; stories: string[] }[];
};

/** A place of the front page: `lead`, `secondary`, or the slug of a section after `picks.`. */
export type FrontPlace = 'lead' | 'secondary' | `picks.${string}`;

/** How many stories a place holds for readers (`lib/front.ts`). */
export const frontPlaces = { lead: 1, secondary: 5, picks: 4 };

export function isFrontPlace(value: string): value is FrontPlace {
  return value === 'lead' || value === 'secondary' || /^picks\.[a-z0-9-]{1,80}$/.test(value);
}

export function roomIn(place: FrontPlace): number {
  return place === 'lead' || place === 'secondary' ? frontPlaces[place] : frontPlaces.picks;
}

/** The choice that a file says; what is none is left out. */
export function parseFront(written: string): FrontChoice {
  const data = yamlFields(written) ?? {};
  const groups = Array.isArray(data.picks) ? data.picks.filter(isRecord) : [];
  return {
    ...(typeof data.lead === 'string' && { lead: data.lead }),
    secondary: textsOf(data.secondary),
    picks: groups.map(({ section, stories }) => ({
      section: String(section),
      stories: textsOf(stories),
    })),
  };
}

/** The stories in a place, in order. */
export function storiesIn(choice: FrontChoice, place: FrontPlace): string[] {
  if (place === 'lead') return choice.lead ? [choice.lead] : [];
  if (place === 'secondary') return choice.secondary;
  const section = place.slice('picks.'.length);
  return choice.picks.find((own) => own.section === section)?.stories ?? [];
}

/** The choice with these stories in a place. */
export function withStories(
  choice: FrontChoice,
  place: FrontPlace,
  stories: string[],
): FrontChoice {
  if (place === 'lead') return { ...choice, lead: stories[0] };
  if (place === 'secondary') return { ...choice, secondary: stories };
  const section = place.slice('picks.'.length);
  const isNew = !choice.picks.some((own) => own.section === section);
  const picks = isNew ? [...choice.picks, { section, stories }] : choice.picks;
  return {
    ...choice,
    picks: picks.map((own) => (own.section === section ? { section, stories } : own)),
  };
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string')
    : [];
}
