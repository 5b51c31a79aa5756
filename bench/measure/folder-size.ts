import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Bytes on disk and number of files below a folder. */
export function folderSize(folder: string): { bytes: number; files: number } {
  let [bytes, files] = [0, 0];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      const below = folderSize(name);
      bytes += below.bytes;
      files += below.files;
    } else {
      bytes += lstatSync(name).blocks * 512;
      files++;
    }
  }
  return { bytes, files };
}
