import { storeFiles } from '../content/store-layout';
import { checkPointers, listCiting } from './check-pointers';
import { type Engine, writeInfo } from './engine';
import { removeJournal, writeJournal } from './journal';
import { OTHER, type Shard } from './ledger';
import { writeSeal } from './memory-seal';
import { type CommitPlan, journalOf, planCommit } from './plan-commit';
import type { Prepared } from './prepare-files';
import { StoreWriter } from './store-writer';
import { syncDisk } from './sync-disk';
import { updateSearch } from './update-search';
import { writeCorrections } from './write-corrections';
import { writeLists } from './write-lists';
import { writeMedia } from './write-media';
import { redirectedStories, writeRedirects } from './write-redirects';
import { writeReferences } from './write-references';
import { writeStories } from './write-stories';
import { writeTaxonomies } from './write-taxonomies';

/** The files of the store that were written or removed; a store that was made anew has no other. */
export type Written = string[] | 'everything';

/** Runs the writing of the store when no page is being rendered; gets what it changed. */
export type Guard = (write: () => Promise<Written>) => Promise<void>;

export type CommitOptions = {
  now: Date;
  /** Stories that are due although no file changed. */
  due: string[];
  /** A rebuild follows references at its end, when every story is known. */
  followsPointers: boolean;
  /** Runs the phase that writes the store: no page is rendered meanwhile. */
  guard: Guard;
};

/** Store files that changed, and the content files that the commit concerned. */
export type Committed = { changed: string[]; files: string[] };

/**
 * Brings the store from one state of the content to the next: everything that these files change, and
 * nothing else. Whatever interrupts it, the same files and the journal lead to the same store.
 */
export async function commitFiles(
  engine: Engine,
  prepared: Prepared[],
  options: CommitOptions,
): Promise<Committed> {
  const { ledger, index, schedule, memory } = engine;
  const plan = await planCommit(engine, prepared, options);
  const writer = new StoreWriter(engine.store, !engine.isRebuild);
  await options.guard(async () => {
    await writeJournal(memory, journalOf(plan));
    await writeAll(engine, writer, plan).catch(async (error: unknown) => {
      await writer.abandon(error);
      throw error;
    });
    return writer.changed;
  });
  const moved = await enterStories(engine, plan);
  const files = new Set(plan.files);
  if (options.followsPointers) {
    for (const slug of moved)
      for (const file of await listCiting(engine, 'story', slug)) files.add(file);
    for (const { src } of shownImages(plan))
      for (const file of await listCiting(engine, 'image', src)) files.add(file);
    await checkPointers(engine, files);
  }
  await index.flush();
  await schedule.flush();
  await ledger.flush();
  const before = engine.runId;
  engine.runId = await writeSeal(memory);
  await updateSearch(engine, plan.stories.values(), plan.compiled, before);
  await removeJournal(memory);
  engine.interrupted = undefined;
  return { changed: writer.changed, files: [...files] };
}

async function writeAll(engine: Engine, writer: StoreWriter, plan: CommitPlan): Promise<void> {
  const { files, stories, compiled, lists, halfWritten, references, targets, media } = plan;
  const { corrections } = plan;
  const other = await engine.ledger.shard(OTHER);
  await writeStories(writer, stories.values(), compiled);
  await writePages(engine, writer, plan);
  const cards = [...stories.values()].flatMap(({ state }) => Object.values(state.cards));
  await writeLists(writer, engine.store, lists, new Set(stories.keys()), cards, halfWritten);
  await writeCorrections(writer, engine.store, corrections, stories.values());
  await writeReferences(writer, references, targets);
  await writeMedia(writer, other, media, engine);
  const isBeyondStories = [...files].some((file) => !file.startsWith('articles/'));
  if (isBeyondStories) await writeTaxonomies(writer, other);
  if (touchesRedirects(engine, other, plan))
    await writeRedirects(writer, other, (slug) => isPublicAfter(engine, plan, slug));
  await writer.settled();
  if (engine.isRebuild) await syncDisk(engine.store);
  await writeInfo(engine);
}

/** Rules changed, or a story at whose own address one begins: it may have become public, or gone. */
function touchesRedirects({ isRebuild }: Engine, other: Shard, { files, stories }: CommitPlan) {
  const isRules = [...files].some((file) =>
    isRebuild ? !file.startsWith('articles/') : file.startsWith('redirects'),
  );
  if (isRules) return true;
  const redirected = redirectedStories(other);
  return [...stories.keys()].some((slug) => redirected.has(slug));
}

async function isPublicAfter({ index }: Engine, { stories }: CommitPlan, slug: string) {
  const story = stories.get(slug);
  if (story) return Boolean(story.state.cards.ar);
  return Object.values((await index.find(slug)) ?? {}).some(Boolean);
}

function shownImages({ files, media }: CommitPlan) {
  const isMedia = [...files].some((file) => file.startsWith('media/'));
  return isMedia ? [...media.values()].filter((use) => use !== undefined) : [];
}

async function writePages(
  { ledger }: Engine,
  writer: StoreWriter,
  { files, compiled }: CommitPlan,
): Promise<void> {
  for (const file of files) {
    const match = /^pages\/([^/]+)\/(ar|en)\.mdx$/.exec(file);
    if (!match?.[1]) continue;
    const target = storeFiles.page(match[1], match[2] as 'ar' | 'en');
    const json = compiled.get(file);
    if (json) await writer.writeBytes(target, json);
    else if (!(await ledger.find(file))?.document) await writer.remove(target);
  }
}

/** Notes which stories are public now and which are due; returns the slugs for which that changed. */
async function enterStories({ index, schedule }: Engine, { stories }: CommitPlan) {
  const moved: string[] = [];
  for (const { slug, folder, state } of stories.values()) {
    const folders = (await index.find(slug)) ?? {};
    for (const rival of Object.keys(folders)) {
      const isPublic = rival === folder && Boolean(state.cards.ar);
      if (folders[rival] !== isPublic) moved.push(slug);
      await index.set(slug, rival, isPublic);
    }
    if (!folder) moved.push(slug);
    await schedule.set(slug, state.due);
  }
  return moved;
}
