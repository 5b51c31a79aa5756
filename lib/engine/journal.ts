import path from 'node:path';
import { readIfThere } from './missing';
import { parseOrUndefined, StoreWriter } from './store-writer';

/**
 * What a run is about to touch, written before it touches anything and removed when it is done: the
 * run after an interruption touches all of it again, since the ledger may no longer say what was
 * half written.
 */
export type Journal = {
  files: string[];
  /** `locale name period` of lists. */
  lists: string[];
  /** Names in the reference index. */
  references: string[];
  /** Keys of image records. */
  media: string[];
};

const FILE = 'journal.json';

export async function readJournal(engineDir: string): Promise<Journal | undefined> {
  const bytes = await readIfThere(path.join(engineDir, FILE));
  return bytes && parseOrUndefined<Journal>(bytes);
}

export async function writeJournal(engineDir: string, journal: Journal): Promise<void> {
  const writer = new StoreWriter(engineDir);
  await writer.write(FILE, journal);
  await writer.settled();
}

export async function removeJournal(engineDir: string): Promise<void> {
  const writer = new StoreWriter(engineDir);
  await writer.remove(FILE);
  await writer.settled();
}
