import type { StoryVersion } from '@/lib/git/story-history';

export const VERSIONS_A_PAGE = 50;

type Search = Record<string, string | string[] | undefined>;

/** Which two versions an address compares: any two that there are; by default the newest with the one before. */
export function comparedVersions(
  versions: StoryVersion[],
  search: Search,
): { older?: StoryVersion; newer?: StoryVersion } {
  const placeOf = (name: string) => versions.findIndex(({ commit }) => commit === search[name]);
  const [from, to] = [placeOf('from'), placeOf('to')];
  const newer = Math.max(to, 0);
  const older = from < 0 ? newer + 1 : from;
  // Whichever was chosen as which: the newer one stands further up.
  return { older: versions[Math.max(older, newer)], newer: versions[Math.min(older, newer)] };
}

/** Which page of a list an address asks for, from 1. */
export function pageIn(search: Search, pages: number): number {
  const wish = Math.trunc(Number(search.page) || 1);
  return Math.min(Math.max(wish, 1), pages);
}
