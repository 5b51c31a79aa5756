import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { lstat, readFile, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { classify } from '@/lib/content/classify';
import { isMissing, namesIn } from '@/lib/engine/missing';
import { writeAtomically } from '@/lib/engine/write-atomically';

/** A path that leads, or might lead, out of the content folder. */
export class UnsafePathError extends Error {
  /** The desk says it in the editor's language, as it does a `DeskError`. */
  readonly refusal = 'unsafe-path';

  constructor(message: string) {
    super(message);
    this.name = 'DeskError';
  }
}

/** The bytes of a content file as it lies on disk; undefined if there is none. */
export async function readWorking(contentDir: string, file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(await safeTarget(contentDir, file));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Puts bytes, or with undefined nothing, in the place of a content file. */
export async function writeWorking(
  contentDir: string,
  file: string,
  bytes: Buffer | undefined,
): Promise<void> {
  const target = await safeTarget(contentDir, file);
  if (bytes) {
    // A name with a dot: neither the engine nor an editor's list looks at it.
    const hidden = `.${path.basename(target)}.${randomUUID()}.tmp`;
    return writeAtomically(target, bytes, path.join(path.dirname(target), hidden));
  }
  await rm(target, { force: true });
  await removeEmptyFolders(contentDir, path.dirname(file));
}

/** Removes what a process that died while it wrote this file has left beside it. */
export async function sweepBeside(contentDir: string, file: string): Promise<void> {
  const folder = path.dirname(await safeTarget(contentDir, file));
  for (const name of await namesIn(folder))
    if (name.startsWith(`.${path.basename(file)}.`) && /\.[0-9a-f-]{36}\.tmp$/.test(name))
      await rm(path.join(folder, name), { force: true });
}

/** Where a content file lies, once it is certain that no part of its path is a symbolic link. */
async function safeTarget(contentDir: string, file: string): Promise<string> {
  if (!classify(file) || file.split('/').some((part) => part === '..' || part === '.'))
    throw new UnsafePathError(`“${file}” is no content file.`);
  let place = contentDir;
  for (const part of file.split('/')) {
    place = path.join(place, part);
    const stat = await lstatIfThere(place);
    if (stat?.isSymbolicLink())
      throw new UnsafePathError(`“${file}” leads through a symbolic link.`);
  }
  return place;
}

/** What lies in a place, a link as a link; undefined if nothing does. */
export async function lstatIfThere(place: string): Promise<Stats | undefined> {
  try {
    return await lstat(place);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** As Git does: a folder without files is no folder. */
async function removeEmptyFolders(contentDir: string, folder: string): Promise<void> {
  for (let own = folder; own.includes('/'); own = path.dirname(own)) {
    try {
      await rmdir(path.join(contentDir, own));
    } catch (error) {
      if (isMissing(error)) continue;
      if (['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) return;
      throw error;
    }
  }
}
