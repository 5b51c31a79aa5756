import { GitError, git } from '@/lib/git/git';
import type { Repository } from '@/lib/git/repository';
import { oneAtATime } from './one-at-a-time';

const DEADLINE_MS = 15_000;

/** What came of a push: the remote has everything, or why it has not. */
export type Pushed = { isPushed: true } | { isPushed: false; reason: string };

/**
 * Brings the branch that readers see to a remote, never with force: what the remote has and this machine has
 * not is for people to merge. What could not be pushed goes with the next push.
 */
export function pushBranch(
  { contentDir, branch, gitDir }: Repository,
  remote: string,
): Promise<Pushed> {
  if (!/^\w[\w./-]*$/.test(remote)) throw new Error(`“${remote}” is no name of a Git remote.`);
  return oneAtATime(`${gitDir} push`, async () => {
    try {
      await git(contentDir, ['push', '--quiet', '--porcelain', remote, `${branch}:${branch}`], {
        deadlineMs: DEADLINE_MS,
      });
      return { isPushed: true };
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      return { isPushed: false, reason: error.message };
    }
  });
}
