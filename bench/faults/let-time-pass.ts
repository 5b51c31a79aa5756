import { utimes } from 'node:fs/promises';
import path from 'node:path';
import { filesBelow } from '@/lib/desk/repository/files-below';

const TWO_HOURS = 2 * 60 * 60;

/** Two hours: what a killed Git has left in a newsroom is stale by then. */
export async function letTimePass(root: string): Promise<void> {
  const then = Date.now() / 1000 - TWO_HOURS;
  for (const file of await filesBelow(path.join(root, '.git')))
    if (/\.lock$|tmp_|crash/.test(file)) await utimes(file, then, then);
}
