import { lstatSync } from 'node:fs';
import path from 'node:path';
import { entriesIn } from './missing';

const IGNORED = /^\.|~$|^#.*#$/;

/** Two saves inside one tick of the file system's clock look alike: such a stamp proves nothing. */
export const TICK_MS = 20;

/** Every file below the content folder, sorted; editors' backups and hidden files are passed over. */
export async function scanContent(contentDir: string, below = ''): Promise<string[]> {
  const found: string[] = [];
  const folders = [below];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await entriesIn(path.join(contentDir, folder))) {
      if (IGNORED.test(entry.name)) continue;
      const file = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory()) folders.push(file);
      else found.push(file);
    }
  }
  return found.sort();
}

/** Whether the engine passes a file over, as it does editors' backups. */
export function isIgnored(file: string): boolean {
  return file.split('/').some((part) => IGNORED.test(part));
}

/** The stamp of a file: empty if it was touched this instant, undefined if it is not there. */
export function stampOf(contentDir: string, file: string): string | undefined {
  const now = Date.now();
  const stat = lstatSync(path.join(contentDir, file), { throwIfNoEntry: false });
  if (!stat || stat.isDirectory()) return undefined;
  if (Math.abs(now - stat.ctimeMs) < TICK_MS) return '';
  return [stat.size, stat.mtimeMs, stat.ctimeMs, stat.ino].join(' ');
}
