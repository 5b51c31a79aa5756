import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { filesBelow } from '@/lib/engine/files-below';
import { isMissing } from '@/lib/engine/missing';
import { GitError, gitText } from '@/lib/git/git';
import type { Repository } from '@/lib/git/repository';

/**
 * Git holds a lock on a ref for milliseconds, but a slow disk or a hook may make it seconds, and whose lock is
 * taken away moves the ref behind the next one's back. After this time the desk has ended its own Git.
 */
const STALE_MS = 35_000;
/** At the start, when the Git of the last desk is gone, readers wait. */
const STALE_AT_START_MS = 1500;
const STEP_MS = 50;

/** The lock file that kept Git from working; undefined if something else did. */
export function lockOf(error: unknown): string | undefined {
  if (!(error instanceof GitError)) return undefined;
  return /Unable to create '(.+\.lock)': File exists/.exec(error.stderr)?.[1];
}

/** Waits until a lock is given back, or takes away one that nobody will give back. */
export async function waitForLock(file: string, staleMs = STALE_MS): Promise<void> {
  for (;;) {
    const age = await ageOf(file);
    if (age === undefined) return;
    // A clock that was set back made one of tomorrow.
    if (Math.abs(age) > staleMs) {
      await rm(file, { force: true });
      return;
    }
    await wait(STEP_MS);
  }
}

/**
 * At the start: what a Git that was killed with the last desk holds of the refs that the desk moves. A lock that
 * somebody holds is waited for, all of them at once.
 */
export async function sweepStaleLocks({ gitDir, contentDir, branch }: Repository): Promise<void> {
  const commonDir = path.resolve(
    contentDir,
    await gitText(contentDir, ['rev-parse', '--git-common-dir']),
  );
  const locks = [
    `${gitDir}/HEAD.lock`,
    `${commonDir}/${branch}.lock`,
    `${commonDir}/packed-refs.lock`,
  ];
  const own = path.join(commonDir, 'refs', 'desk');
  for await (const file of filesBelow(own))
    if (file.endsWith('.lock')) locks.push(path.join(own, file));
  await Promise.all(locks.map((file) => waitForLock(file, STALE_AT_START_MS)));
}

/** For how many milliseconds a file has lain unchanged; undefined if it is not there. */
export async function ageOf(file: string): Promise<number | undefined> {
  try {
    return Date.now() - (await stat(file)).mtimeMs;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
