import { localeCodes } from '@/i18n/locales';
import type { StoryFacts } from '../content/story-facts';
import { storyPath } from '../content/story-path';
import { applyPrepared } from './apply-prepared';
import { completeStories } from './complete-stories';
import type { Engine } from './engine';
import { storiesInInterruptedLists } from './interrupted-run';
import type { Journal } from './journal';
import { mediaUse, mediaUses, needlessKeys } from './media-uses';
import type { Prepared } from './prepare-files';
import { filesOfStory, findSlugs, readStoredStory, type Story, sectionsOf } from './stories';
import { type ListPeriod, periodsOf } from './story-state';
import { type CorrectionYear, correctionsOf } from './write-corrections';
import { keyOf, periodOf } from './write-lists';
import type { MediaUse } from './write-media';
import { referenceNames } from './write-references';
import { type Compiled, compiledOf } from './write-stories';

/** Everything that a commit will write, known before it writes anything. */
export type CommitPlan = {
  files: Set<string>;
  stories: Map<string, Story>;
  compiled: Compiled;
  lists: ListPeriod[];
  /** The keys of those that an interrupted run may have left half written. */
  halfWritten: Set<string>;
  corrections: Set<CorrectionYear>;
  references: Set<string>;
  /** The names in the reference index under which each file stands now. */
  targets: Map<string, Set<string>>;
  media: Map<string, MediaUse | undefined>;
};

/** Enters the files in the ledger and finds out what the store must show of them. */
export async function planCommit(
  engine: Engine,
  prepared: Prepared[],
  { now, due }: { now: Date; due: string[] },
): Promise<CommitPlan> {
  const { interrupted } = engine;
  const files = new Set([
    ...prepared.filter(({ kind }) => kind !== 'same').map(({ file }) => file),
    ...(interrupted?.files ?? []),
  ]);
  const slugs = new Set([...slugsOf(files), ...due]);
  const before = await entriesBefore(engine, files);
  const sectionsBefore = await sectionsOf(engine);
  const stored = await storedStories(engine, slugs);

  await applyPrepared(engine, prepared);
  const sections = await sectionsOf(engine);
  const moved = await storiesInMovedSections(engine, sectionsBefore, sections);
  for (const slug of [...moved, ...(await storiesInInterruptedLists(engine))]) {
    if (!slugs.has(slug)) stored.set(slug, await readStoredStory(engine, slug));
    slugs.add(slug);
  }
  const compiled = compiledOf(prepared);
  const stories = await completeStories(engine, slugs, sections, now, compiled);
  for (const slug of [...due, ...moved])
    for (const file of filesOfStory(stories.get(slug))) files.add(file);

  const targets = await targetsOf(engine, files);
  const facts = [...stories.values()].map(({ ar }) => ar?.story);
  const media = await mediaUses(engine, files, facts);
  for (const key of await needlessKeys(engine, before.facts, media)) media.set(key, undefined);
  for (const key of interrupted?.media ?? [])
    if (!media.has(key)) media.set(key, await mediaUse(engine, key));
  const names = [...targets.values()].flatMap((own) => [...own]);
  return {
    files,
    stories,
    compiled,
    lists: touchedLists(stored, stories, interrupted),
    halfWritten: new Set(interrupted?.lists),
    corrections: touchedCorrections(stored, stories, interrupted),
    references: new Set([...before.references, ...names, ...(interrupted?.references ?? [])]),
    targets,
    media,
  };
}

export function journalOf(plan: CommitPlan): Journal {
  const { files, lists, corrections, references, media } = plan;
  return {
    files: [...files],
    lists: lists.map(keyOf),
    corrections: [...corrections],
    references: [...references],
    media: [...media.keys()],
  };
}

function slugsOf(files: Iterable<string>): string[] {
  return [...files].flatMap((file) => storyPath(file)?.slug ?? []);
}

async function entriesBefore({ ledger }: Engine, files: Iterable<string>) {
  const facts: StoryFacts[] = [];
  const references = new Set<string>();
  for (const file of files) {
    const entry = await ledger.find(file);
    if (entry?.story) facts.push(entry.story);
    for (const name of referenceNames(entry?.mentions ?? [])) references.add(name);
  }
  return { facts, references };
}

async function storedStories(engine: Engine, slugs: Iterable<string>) {
  const stored = new Map<string, Story>();
  for (const slug of slugs) stored.set(slug, await readStoredStory(engine, slug));
  return stored;
}

/** A section that came or went takes all of its stories with it. */
async function storiesInMovedSections(engine: Engine, before: Set<string>, after: Set<string>) {
  const moved = new Set(
    [...before, ...after].filter((section) => before.has(section) !== after.has(section)),
  );
  if (moved.size === 0) return new Set<string>();
  return findSlugs(engine, ({ story }) => moved.has(story?.section ?? ''));
}

async function targetsOf({ ledger }: Engine, files: Iterable<string>) {
  const targets = new Map<string, Set<string>>();
  for (const file of files) {
    const entry = await ledger.find(file);
    targets.set(file, new Set(referenceNames(entry?.mentions ?? [])));
  }
  return targets;
}

/** The periods in which a card appears, disappears or changes. */
function touchedLists(
  stored: Map<string, Story>,
  stories: Map<string, Story>,
  interrupted: Journal | undefined,
): ListPeriod[] {
  const touched = new Map<string, ListPeriod>();
  const touch = (place: ListPeriod) => touched.set(keyOf(place), place);
  for (const [slug, { state }] of stories) {
    const before = stored.get(slug)?.state.cards ?? {};
    for (const locale of localeCodes) {
      const cards = [before[locale], state.cards[locale]];
      if (JSON.stringify(cards[0]) === JSON.stringify(cards[1])) continue;
      for (const card of cards) if (card) periodsOf(card).forEach(touch);
    }
  }
  for (const key of interrupted?.lists ?? []) touch(periodOf(key));
  return [...touched.values()];
}

/** The years in which a correction appears, disappears or changes. */
function touchedCorrections(
  stored: Map<string, Story>,
  stories: Map<string, Story>,
  interrupted: Journal | undefined,
): Set<CorrectionYear> {
  const touched = new Set(interrupted?.corrections);
  for (const [slug, story] of stories) {
    const before = stored.get(slug);
    const [was, is] = [before ? correctionsOf(before) : new Map(), correctionsOf(story)];
    for (const year of new Set([...was.keys(), ...is.keys()]))
      if (JSON.stringify(was.get(year)) !== JSON.stringify(is.get(year))) touched.add(year);
  }
  return touched;
}
