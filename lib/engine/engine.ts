import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { STORE_FORMAT, storeFiles } from '../content/store-layout';
import { indexFile } from '../search/index-file';
import { SearchIndex } from '../search/search-index';
import { finishAdoption } from './adopt-store';
import { CompilePool } from './compile-pool';
import { engineVersion } from './engine-version';
import { type Journal, readJournal } from './journal';
import { Ledger } from './ledger';
import { isSound, readRunId } from './memory-seal';
import { readIfThere } from './missing';
import { Schedule } from './schedule';
import { parseOrUndefined, StoreWriter } from './store-writer';
import { StoryIndex } from './story-index';

/** Where one store, and the engine's memory of it, lie. */
type Home = { store: string; memory: string; searchFile: string };

/** The parts that a run works with. */
export type Engine = Home & {
  contentDir: string;
  mediaDir: string;
  version: string;
  ledger: Ledger;
  index: StoryIndex;
  schedule: Schedule;
  search: SearchIndex;
  pool: CompilePool;
  /** Names the last run: if the disk has another name, another process has written since. */
  runId: string | undefined;
  /** What an interrupted run was about to touch. */
  interrupted?: Journal;
  /** Made from nothing, beside the store that readers see: `adoptStore` puts it in its place. */
  isRebuild: boolean;
};

/** `store.json`: the shape of the store and the code that made it. */
type StoreInfo = { format: number; engine: string };

/** The store was made by a newer Midad: this one must not touch it. */
export class NewerStoreError extends Error {
  constructor(store: string, format: number) {
    super(
      `The store in ${store} has format ${format}; this Midad knows formats up to ${STORE_FORMAT}. ` +
        'Start the newer Midad, or run `npm run store -- rebuild` to make the store again from content/.',
    );
    this.name = 'NewerStoreError';
  }
}

/**
 * Opens the store for writing. One that is missing, that other code made or whose memory is damaged, is
 * made anew beside it, so that readers keep the old one until the new one is whole.
 */
export async function openEngine(
  contentDir: string,
  dataDir: string,
  isAnew = false,
): Promise<Engine> {
  const stageDir = path.join(dataDir, 'stage');
  // Left by a process that died while it compiled.
  await rm(stageDir, { recursive: true, force: true });
  await finishAdoption(dataDir);
  const version = await engineVersion();
  const home = homeIn(dataDir);
  const info = await readInfo(home);
  if (info && info.format > STORE_FORMAT && !isAnew)
    throw new NewerStoreError(home.store, info.format);
  const isOurs = info?.format === STORE_FORMAT && info.engine === version;
  const isCurrent = !isAnew && isOurs && (await isSound(home.memory));
  const root = isCurrent ? home : await rebuildHome(dataDir, version);
  return {
    ...root,
    contentDir,
    mediaDir: path.join(dataDir, 'media'),
    version,
    ledger: new Ledger(path.join(root.memory, 'ledger')),
    index: new StoryIndex(path.join(root.memory, 'index')),
    schedule: new Schedule(root.memory),
    search: new SearchIndex(root.searchFile),
    pool: new CompilePool({ contentDir, stageDir }),
    runId: await readRunId(root.memory),
    interrupted: await readJournal(root.memory),
    isRebuild: !isCurrent,
  };
}

/** Ends the engine's workers and lets go of its files. */
export function closeEngine({ pool, search }: Engine): void {
  pool.close();
  search.close();
}

export async function writeInfo({ store, version }: Engine): Promise<void> {
  const writer = new StoreWriter(store);
  await writer.write(storeFiles.info(), {
    format: STORE_FORMAT,
    engine: version,
  } satisfies StoreInfo);
  await writer.settled();
}

function homeIn(folder: string): Home {
  return {
    store: path.join(folder, 'store'),
    memory: path.join(folder, 'engine'),
    searchFile: indexFile(folder),
  };
}

/** An unfinished rebuild by the same code goes on where it stopped. */
async function rebuildHome(dataDir: string, version: string): Promise<Home> {
  const folder = path.join(dataDir, 'rebuild');
  const home = homeIn(folder);
  const begun = await readIfThere(path.join(folder, 'engine-version'));
  if (begun?.toString() !== version || !(await isSound(home.memory))) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(home.store, { recursive: true });
    await mkdir(home.memory, { recursive: true });
    const writer = new StoreWriter(folder);
    await writer.writeBytes('engine-version', Buffer.from(version));
    await writer.settled();
  }
  return home;
}

/** Whether the engine's memory is still that of the disk. */
export async function isFresh({ memory, runId }: Engine): Promise<boolean> {
  return (await readRunId(memory)) === runId;
}

async function readInfo(home: Home): Promise<StoreInfo | undefined> {
  const bytes = await readIfThere(path.join(home.store, storeFiles.info()));
  return bytes && parseOrUndefined<StoreInfo>(bytes);
}
