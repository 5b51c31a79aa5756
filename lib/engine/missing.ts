import { type Dirent, existsSync } from 'node:fs';
import { access, readdir, readFile } from 'node:fs/promises';

/** Whether a file system error says that there is no such file or folder. */
export function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** The bytes of a file; undefined if there is none. */
export async function readIfThere(file: string): Promise<Buffer | undefined> {
  // Most files that are asked for and not there are about to be written: an error costs ten times this.
  if (!existsSync(file)) return undefined;
  try {
    return await readFile(file);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** The names in a folder; none if there is no such folder. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** What a folder holds, with its kinds; nothing if there is no such folder. */
export async function entriesIn(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Whether there is such a file or folder. */
export async function isThere(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
