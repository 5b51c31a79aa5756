import { readdirSync } from 'node:fs';
import path from 'node:path';

const PAUSE_MS = 5000;

/**
 * Has one month of stories after the other compared with the store, for ever: finds what changed in folders
 * that nobody watches, or on a disk that tells nobody.
 */
export function sweepContent(contentDir: string, compare: (folder: string) => void): () => void {
  let waiting: string[] = [];
  const timer = setInterval(() => {
    if (waiting.length === 0) waiting = listMonths(contentDir);
    const month = waiting.pop();
    if (month) compare(month);
  }, PAUSE_MS);
  return () => clearInterval(timer);
}

/** `articles/2026/11` and the like, oldest first. */
function listMonths(contentDir: string): string[] {
  const names = (folder: string) =>
    readdirSync(path.join(contentDir, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && /^\d+$/.test(entry.name))
      .map(({ name }) => `${folder}/${name}`)
      .sort();
  try {
    return names('articles').flatMap(names);
  } catch (error) {
    // A folder went away between the two listings, or there are no stories yet: the next time, then.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
