import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';

const BLOCK = 512;

/** The bytes that a folder takes on the disk, as `du` counts them. */
export function diskBytes(folder: string): number {
  return listFiles(folder).reduce((sum, file) => sum + lstatSync(file).blocks * BLOCK, 0);
}

/** How many files below a folder end so. */
export function diskFiles(folder: string, ending: string): number {
  return listFiles(folder).filter((file) => file.endsWith(ending)).length;
}

function listFiles(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.join(parentPath, name));
  } catch {
    // A build that failed may have left no such folder.
    return [];
  }
}
