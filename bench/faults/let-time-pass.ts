import { utimes } from 'node:fs/promises';
import path from 'node:path';
import { filesBelow } from '@/lib/engine/files-below';

const TWO_HOURS = 2 * 60 * 60;

/** Two hours: what a killed Git has left in a newsroom is stale by then. */
export async function letTimePass(root: string): Promise<void> {
  const then = Date.now() / 1000 - TWO_HOURS;
  const git = path.join(root, '.git');
  for await (const file of filesBelow(git))
    if (/\.lock$|tmp_|crash/.test(file)) await utimes(path.join(git, file), then, then);
}
