import { randomBytes } from 'node:crypto';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isMissing } from '@/lib/engine/missing';
import type { Repository } from '@/lib/git/repository';

/** What a file system gives away at once, and what folders, locks and a log's line take besides. */
const BLOCK_BYTES = 4096;
const BESIDES_BYTES = 64 * 1024;

function fileOf({ gitDir }: Repository): string {
  return path.join(gitDir, 'midad-desk', 'reserved');
}

/**
 * Takes the room that laying out these files and writing Git's index anew needs, before the branch moves: a full
 * disk refuses the whole commit, and never half of it.
 */
export async function reserveSpace(
  repository: Repository,
  files: Iterable<Buffer | undefined>,
): Promise<void> {
  let bytes = BESIDES_BYTES + (await sizeOf(path.join(repository.gitDir, 'index')));
  for (const own of files)
    bytes += 2 * BLOCK_BYTES + Math.ceil((own?.length ?? 0) / BLOCK_BYTES) * BLOCK_BYTES;
  const file = fileOf(repository);
  await mkdir(path.dirname(file), { recursive: true });
  // Zeros would take no room where the file system packs them.
  await writeFile(file, randomBytes(bytes));
}

/** Gives it back, for the files that it was meant for. */
export async function freeSpace(repository: Repository): Promise<void> {
  await rm(fileOf(repository), { force: true });
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (isMissing(error)) return 0;
    throw error;
  }
}
