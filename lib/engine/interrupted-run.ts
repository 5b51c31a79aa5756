import { localeCodes } from '@/i18n/locales';
import type { StoryFacts } from '../content/story-facts';
import type { Engine } from './engine';
import { OTHER, shardOf } from './ledger';
import type { FileRequest } from './prepare-files';
import { findSlugs } from './stories';
import { listsOf } from './story-state';
import { keyOf } from './write-lists';

/**
 * The first step of a run, and what is left for later steps. What an interrupted run was working on is
 * in the first one, at whose end its journal is removed; so is what these stories may point at. It is
 * compiled even if its text is as the ledger has it: the store may have a text that was taken back.
 */
export function withInterrupted({ interrupted }: Engine, requests: FileRequest[]) {
  const again = new Set(interrupted?.files);
  const others = requests.filter(({ file }) => !again.has(file));
  const isFirst = ({ file }: FileRequest) => again.size > 0 && shardOf(file) === OTHER;
  return {
    first: [...[...again].map((file) => ({ file })), ...others.filter(isFirst)],
    later: others.filter((request) => !isFirst(request)),
  };
}

/** The stories of the lists that an interrupted run may have left half written. */
export async function storiesInInterruptedLists(engine: Engine): Promise<Iterable<string>> {
  const lists = new Set(engine.interrupted?.lists);
  if (lists.size === 0) return [];
  const isListed = (story: StoryFacts) =>
    localeCodes.some((locale) => listsOf(locale, story).some((place) => lists.has(keyOf(place))));
  return findSlugs(engine, ({ story }) => story !== undefined && isListed(story));
}
