import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { STORE_FORMAT, storeFiles } from '../content/store-layout';
import { CompilePool } from './compile-pool';
import { engineVersion } from './engine-version';
import { type Journal, readJournal } from './journal';
import { Ledger } from './ledger';
import { readIfThere } from './missing';
import { Schedule } from './schedule';
import { parseOrUndefined, StoreWriter } from './store-writer';
import { StoryIndex } from './story-index';
import { writeAtomically } from './write-atomically';

const RUN_FILE = 'run-id';

/** Where one store, and the engine's memory of it, lie. */
type Home = { store: string; memory: string };

/** The parts that a run works with. */
export type Engine = Home & {
  contentDir: string;
  mediaDir: string;
  version: string;
  ledger: Ledger;
  index: StoryIndex;
  schedule: Schedule;
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
 * Opens the store for writing. One that is missing, or that other code made, is made anew beside it,
 * so that readers keep the old one until the new one is whole.
 */
export async function openEngine(
  contentDir: string,
  dataDir: string,
  isAnew = false,
): Promise<Engine> {
  const version = await engineVersion();
  const home = homeIn(dataDir);
  const info = await readInfo(home);
  if (info && info.format > STORE_FORMAT && !isAnew)
    throw new NewerStoreError(home.store, info.format);
  const isCurrent = !isAnew && info?.format === STORE_FORMAT && info.engine === version;
  const root = isCurrent ? home : await rebuildHome(dataDir, version);
  return {
    ...root,
    contentDir,
    mediaDir: path.join(dataDir, 'media'),
    version,
    ledger: new Ledger(path.join(root.memory, 'ledger')),
    index: new StoryIndex(path.join(root.memory, 'index')),
    schedule: new Schedule(root.memory),
    pool: new CompilePool({ contentDir, stageDir: path.join(dataDir, 'stage') }),
    runId: await readRunId(root.memory),
    interrupted: await readJournal(root.memory),
    isRebuild: !isCurrent,
  };
}

/** Puts a store that was made anew in the place of the old one. */
export async function adoptStore(engine: Engine, dataDir: string): Promise<void> {
  const home = homeIn(dataDir);
  const old = path.join(dataDir, 'old');
  await rm(old, { recursive: true, force: true });
  await mkdir(old, { recursive: true });
  for (const part of ['store', 'memory'] as const) {
    await rename(home[part], path.join(old, part)).catch(ignoreMissing);
    await rename(engine[part], home[part]);
  }
  await rm(old, { recursive: true, force: true });
  await rm(path.join(dataDir, 'rebuild'), { recursive: true, force: true });
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
  return { store: path.join(folder, 'store'), memory: path.join(folder, 'engine') };
}

/** An unfinished rebuild by the same code goes on where it stopped. */
async function rebuildHome(dataDir: string, version: string): Promise<Home> {
  const folder = path.join(dataDir, 'rebuild');
  const home = homeIn(folder);
  const begun = await readIfThere(path.join(folder, 'engine-version'));
  if (begun?.toString() !== version) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(home.store, { recursive: true });
    await mkdir(home.memory, { recursive: true });
    const writer = new StoreWriter(folder);
    await writer.writeBytes('engine-version', Buffer.from(version));
    await writer.settled();
  }
  return home;
}

/** Names this run, in memory and on disk. */
export async function writeRunId(engine: Engine): Promise<void> {
  engine.runId = randomUUID();
  await writeAtomically(path.join(engine.memory, RUN_FILE), Buffer.from(engine.runId));
}

/** Whether the engine's memory is still that of the disk. */
export async function isFresh({ memory, runId }: Engine): Promise<boolean> {
  return (await readRunId(memory)) === runId;
}

async function readRunId(memory: string): Promise<string | undefined> {
  return (await readIfThere(path.join(memory, RUN_FILE)))?.toString();
}

async function readInfo(home: Home): Promise<StoreInfo | undefined> {
  const bytes = await readIfThere(path.join(home.store, storeFiles.info()));
  return bytes && parseOrUndefined<StoreInfo>(bytes);
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
