import { isSlug } from '@/lib/content/check-attribute';
import { type FrontChoice, type FrontPlace, isFrontPlace } from '../stories/front-choice';

type Search = Record<string, string | string[] | undefined>;

/** No place holds more, and nobody's address makes the page long. */
const MOST_STORIES = 20;

/** A choice that is being made: all of it is in the page's address, and nothing of it anywhere else. */
export type FrontWork = {
  choice: FrontChoice;
  /** The version of the published choice that it began from. */
  version: string;
};

/** The choice that an address holds; undefined: nobody has changed anything yet. */
export function frontWork(search: Search, sections: string[]): FrontWork | undefined {
  const version = search.version;
  if (typeof version !== 'string' || !/^(?:[0-9a-f]{40}|none)$/.test(version)) return undefined;
  const [lead] = slugsIn(search.lead);
  const picks = sections
    .map((section) => ({ section, stories: slugsIn(search[`picks.${section}`]) }))
    .filter(({ stories }) => stories.length > 0);
  return {
    choice: { ...(lead && { lead }), secondary: slugsIn(search.secondary), picks },
    version,
  };
}

/** The names and values by which a form or an address holds a choice. */
export function frontFields({ choice, version }: FrontWork): [name: string, value: string][] {
  const { lead, secondary, picks } = choice;
  return [
    ['version', version],
    ...(lead ? [['lead', lead] as [string, string]] : []),
    ...secondary.map((slug): [string, string] => ['secondary', slug]),
    ...picks.flatMap(({ section, stories }) =>
      stories.map((slug): [string, string] => [`picks.${section}`, slug]),
    ),
  ];
}

/** The address of the page with this choice in it. */
export function frontAddress(base: string, work: FrontWork): string {
  return `${base}?${new URLSearchParams(frontFields(work))}`;
}

/** The place into which the address says stories are added. */
export function placeIn({ place }: Search): FrontPlace {
  return typeof place === 'string' && isFrontPlace(place) ? place : 'secondary';
}

function slugsIn(value: string | string[] | undefined): string[] {
  const all = value === undefined ? [] : [value].flat();
  return all.filter(isSlug).slice(0, MOST_STORIES);
}
