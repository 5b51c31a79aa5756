import { rm } from 'node:fs/promises';
import path from 'node:path';
import { type BuildOptions, runEngine } from './build-store';
import { closeEngine, openEngine } from './engine';
import { filesBelow } from './files-below';
import { withLock } from './lock';
import { readIfThere } from './missing';
import { parseOrUndefined } from './store-writer';

/** How a file of the store is not what it should be. */
export type Damage = {
  file: string;
  kind: 'missing' | 'unknown' | 'different' | 'damaged';
};

/** Builds a fresh store beside the one in use and compares them byte by byte. */
export function verifyStore(options: BuildOptions): Promise<Damage[]> {
  const { contentDir, dataDir } = options;
  const fresh = path.join(dataDir, 'verify');
  return withLock(dataDir, async () => {
    await rm(fresh, { recursive: true, force: true });
    const engine = await openEngine(contentDir, fresh);
    // Images are the largest part and do not differ: their names hold their hash.
    engine.mediaDir = path.join(dataDir, 'media');
    try {
      await runEngine(engine, { ...options, dataDir: fresh, changed: undefined });
      return await compareStores(path.join(fresh, 'store'), path.join(dataDir, 'store'));
    } finally {
      closeEngine(engine);
      await rm(fresh, { recursive: true, force: true });
    }
  });
}

/** Only reads every file of the store: finds what the disk has damaged, not what is out of date. */
export async function readWholeStore(dataDir: string): Promise<Damage[]> {
  const store = path.join(dataDir, 'store');
  const damages: Damage[] = [];
  for await (const file of filesBelow(store)) {
    const bytes = await readIfThere(path.join(store, file));
    if (!bytes || parseOrUndefined(bytes) === undefined) damages.push({ file, kind: 'damaged' });
  }
  return damages;
}

/** Every difference between what a store should be and what it is. */
export async function compareStores(expected: string, actual: string): Promise<Damage[]> {
  const damages: Damage[] = [];
  for await (const file of filesBelow(expected)) {
    const bytes = await readIfThere(path.join(actual, file));
    const isEqual = bytes?.equals(
      (await readIfThere(path.join(expected, file))) ?? Buffer.alloc(0),
    );
    if (!isEqual) damages.push({ file, kind: bytes ? 'different' : 'missing' });
  }
  for await (const file of filesBelow(actual))
    if (!(await readIfThere(path.join(expected, file)))) damages.push({ file, kind: 'unknown' });
  return damages;
}
