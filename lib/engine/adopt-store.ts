import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { isMissing, isThere } from './missing';

/** The store, the engine's memory of it and what search knows of it: they belong together. */
const PARTS = ['store', 'engine', 'search'];

/** Puts a store that was made anew in `rebuild` in the place of the old one. */
export async function adoptStore(dataDir: string): Promise<void> {
  // With this name it is whole: whatever happens from here on, the next run puts it in its place.
  await rename(path.join(dataDir, 'rebuild'), path.join(dataDir, 'ready'));
  await finishAdoption(dataDir);
}

/** Goes on where `adoptStore` was interrupted, if it was. */
export async function finishAdoption(dataDir: string): Promise<void> {
  const ready = path.join(dataDir, 'ready');
  const old = path.join(dataDir, 'old');
  if (!(await isThere(ready))) return;
  for (const part of PARTS) {
    if (!(await isThere(path.join(ready, part)))) continue;
    await rm(path.join(old, part), { recursive: true, force: true });
    await mkdir(old, { recursive: true });
    await rename(path.join(dataDir, part), path.join(old, part)).catch(ignoreMissing);
    await rename(path.join(ready, part), path.join(dataDir, part));
  }
  await rm(old, { recursive: true, force: true });
  await rm(ready, { recursive: true, force: true });
}

function ignoreMissing(error: unknown): void {
  if (!isMissing(error)) throw error;
}
