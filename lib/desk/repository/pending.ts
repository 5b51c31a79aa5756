import { rm } from 'node:fs/promises';
import path from 'node:path';
import { namesIn, readIfThere } from '@/lib/engine/missing';
import { parseOrUndefined } from '@/lib/engine/store-writer';
import { writeAtomically } from '@/lib/engine/write-atomically';
import type { Repository } from '@/lib/git/repository';

/** A commit that is, or is about to be, on the branch and may not yet lie in the content folder. */
export type Pending = {
  commit: string;
  files: PendingFile[];
  /** Refs that go away with it. */
  remove?: { ref: string; expected: string }[];
};

/** What a content file was and will be, by Git's names for the bytes; null where there is none. */
type PendingFile = { file: string; before: string | null; after: string | null };

function fileOf({ gitDir }: Repository): string {
  return path.join(gitDir, 'midad-desk', 'pending.json');
}

export async function readPending(repository: Repository): Promise<Pending | undefined> {
  const bytes = await readIfThere(fileOf(repository));
  return bytes && parseOrUndefined<Pending>(bytes);
}

export async function writePending(repository: Repository, pending: Pending): Promise<void> {
  await writeAtomically(fileOf(repository), Buffer.from(JSON.stringify(pending)));
}

/** At the start: what a process that died while it wrote this has left beside it. */
export async function sweepBesidePending(repository: Repository): Promise<void> {
  const file = fileOf(repository);
  for (const name of await namesIn(path.dirname(file)))
    if (name.startsWith(`${path.basename(file)}.`))
      await rm(path.join(path.dirname(file), name), { force: true });
}

export async function clearPending(repository: Repository): Promise<void> {
  await rm(fileOf(repository), { force: true });
}
