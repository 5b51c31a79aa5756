import path from 'node:path';
import { readIfThere } from './missing';
import { DamagedError, parseStored, StoreWriter } from './store-writer';
import type { CorrectionYear } from './write-corrections';

/**
 * What a run is about to touch, written before it touches anything and removed when it is done: the
 * run after an interruption touches all of it again, since the ledger may no longer say what was
 * half written.
 */
export type Journal = {
  files: string[];
  /** `locale name period` of lists. */
  lists: string[];
  /** Years of corrections. */
  corrections: CorrectionYear[];
  /** Names in the reference index. */
  references: string[];
  /** Keys of image records. */
  media: string[];
};

const FILE = 'journal.json';

export async function readJournal(engineDir: string): Promise<Journal | undefined> {
  return parseStored<Journal>(await readIfThere(path.join(engineDir, FILE)), FILE);
}

/** Whether there is no journal, or one that was not damaged. */
export async function isJournalReadable(engineDir: string): Promise<boolean> {
  try {
    await readJournal(engineDir);
    return true;
  } catch (error) {
    if (error instanceof DamagedError) return false;
    throw error;
  }
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
