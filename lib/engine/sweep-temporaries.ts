import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { entriesIn, isMissing } from './missing';

/** The folders that only the engine writes; the others may be in use by a process that lives. */
const FOLDERS = ['store', 'engine', 'media', 'rebuild', 'ready'];
const TEMPORARY = /\.[0-9a-f-]{36}\.tmp$/;
const UNUSED_LOCK = /^engine\.lock\./;
/** A process that waits for the lock keeps such a file for an instant. */
const LONGEST_INSTANT_MS = 60_000;

/** Removes what a process that died while it wrote has left behind. Only the lock's holder may. */
export async function sweepTemporaries(dataDir: string): Promise<void> {
  const folders = FOLDERS.map((name) => path.join(dataDir, name));
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await entriesIn(folder)) {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) folders.push(file);
      else if (TEMPORARY.test(entry.name)) await rm(file, { force: true });
    }
  }
  for (const { name } of await entriesIn(dataDir)) {
    const file = path.join(dataDir, name);
    if (UNUSED_LOCK.test(name) && (await ageOf(file)) > LONGEST_INSTANT_MS)
      await rm(file, { force: true });
  }
}

async function ageOf(file: string): Promise<number> {
  try {
    return Date.now() - (await stat(file)).mtimeMs;
  } catch (error) {
    if (isMissing(error)) return 0;
    throw error;
  }
}
