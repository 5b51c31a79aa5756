import { readdirSync } from 'node:fs';
import path from 'node:path';
import { isMissing } from '../engine/missing';
import { log } from '../server/log';
import type { Watching } from './watch-content';

const PAUSE_MS = 5000;

/**
 * Has one month of stories after the other compared with the store, for ever, if not all of its folders are
 * watched. One that is watched is left alone: an editor who is saving two files is not caught between them.
 */
export function sweepContent(
  contentDir: string,
  { covers }: Watching,
  compare: (folder: string) => void,
): () => void {
  let waiting: string[] = [];
  const sweepOne = async () => {
    if (waiting.length === 0) waiting = listMonths(contentDir);
    const month = waiting.pop();
    if (month && !(await covers(month))) compare(month);
  };
  const timer = setInterval(() => {
    sweepOne().catch((error: Error) => log('error', 'sweep-failed', { reason: error.message }));
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
    if (isMissing(error)) return [];
    throw error;
  }
}
