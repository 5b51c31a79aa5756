import { rm } from 'node:fs/promises';
import path from 'node:path';
import { entriesIn, namesIn } from '@/lib/engine/missing';
import { gitText } from '@/lib/git/git';
import type { Repository } from '@/lib/git/repository';
import { ageOf } from './stale-locks';

/** A Git that is alive writes on within this time; a person may have one at work beside the desk. */
const UNFINISHED_MS = 60 * 60 * 1000;
/** What Git calls an object or a pack that is not whole yet, and its notes on a crash. */
const UNFINISHED = /^(?:tmp_(?:obj|pack|idx|rev)_\w+|fast_import_crash_\d+)$/;
const OBJECTS = /^(?:[0-9a-f]{2}|pack)$/;

/** At the start: half objects of a Git that was killed, or found the disk full. Nothing refers to them. */
export async function sweepUnfinished({ contentDir, gitDir }: Repository): Promise<void> {
  const objects = path.resolve(
    contentDir,
    await gitText(contentDir, ['rev-parse', '--git-path', 'objects']),
  );
  const folders = (await entriesIn(objects)).map(({ name }) => name).filter(isObjects);
  for (const folder of [gitDir, ...folders.map((name) => path.join(objects, name))])
    for (const name of await namesIn(folder)) {
      const file = path.join(folder, name);
      const age = UNFINISHED.test(name) ? await ageOf(file) : undefined;
      if (age !== undefined && age > UNFINISHED_MS) await rm(file, { force: true });
    }
}

function isObjects(name: string): boolean {
  return OBJECTS.test(name);
}
