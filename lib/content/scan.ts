import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** One file of the content folder; `file` is relative, with forward slashes. */
export type ScannedFile = { file: string; size: number; mtimeMs: number };

const IGNORED = /^\.|~$|^#.*#$/;

/** Every file below the content folder, sorted; editors' backups and hidden files are passed over. */
export async function scanContent(contentDir: string): Promise<ScannedFile[]> {
  const found: ScannedFile[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = await readdir(path.join(contentDir, folder), { withFileTypes: true });
    for (const entry of entries) {
      if (IGNORED.test(entry.name)) continue;
      const file = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory()) folders.push(file);
      else found.push(await measureFile(contentDir, file));
    }
  }
  return found.sort((a, b) => (a.file < b.file ? -1 : 1));
}

async function measureFile(contentDir: string, file: string): Promise<ScannedFile> {
  try {
    const { size, mtimeMs } = await stat(path.join(contentDir, file));
    // Whole milliseconds: copying a folder keeps no finer times.
    return { file, size, mtimeMs: Math.floor(mtimeMs) };
  } catch (error) {
    // A link to nowhere, or a file that an editor replaced this instant: the check names it.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { file, size: -1, mtimeMs: 0 };
    throw error;
  }
}
