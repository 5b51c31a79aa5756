import { setTimeout as wait } from 'node:timers/promises';
import { GitError, git, gitText } from '@/lib/git/git';
import { openRepository, type Repository, readRef } from '@/lib/git/repository';
import { oneAtATime } from './one-at-a-time';
import {
  clearPending,
  type Pending,
  readPending,
  sweepBesidePending,
  writePending,
} from './pending';
import { blobName, readCommitted } from './read-files';
import { freeSpace, reserveSpace } from './reserved-space';
import { lockOf, sweepStaleLocks, waitForLock } from './stale-locks';
import { sweepUnfinished } from './sweep-unfinished';
import { readWorking, sweepBeside, writeWorking } from './working-files';
import { deleteRef, type NewCommit, sweepTemporaryRefs, writeCommit } from './write-commit';

/** What the desk wants to be public. `base` names what the editor saw of each file; null: it was not there. */
export type BranchChange = Omit<NewCommit, 'ref' | 'expected' | 'parent' | 'beforeMove'> & {
  base: Map<string, string | null>;
};

/** A file is not what the editor saw: merge with what lies there now, and try again. */
export class StaleFileError extends Error {
  constructor(readonly file: string) {
    super(`${file} has changed in the meantime.`);
    this.name = 'StaleFileError';
  }
}

/** Another branch is checked out than when the desk was opened. */
class BranchChangedError extends Error {}

export type Committed = {
  commit: string;
  /** Files that somebody changed by hand at the same instant: theirs lie in the folder, ours in the commit. */
  left: string[];
};

const BRANCH_TRIES = 6;
const BRANCH_WAIT_MS = 50;
const INDEX_TRIES = 5;
const INDEX_STALE_MS = 10_000;

/**
 * Commits files to the branch that readers see and lays them into the content folder. A process that dies at
 * any point leaves either nothing or a commit that `finishPending` lays out.
 */
export function commitToBranch(repository: Repository, change: BranchChange): Promise<Committed> {
  return oneAtATime(repository.gitDir, () => commitNow(repository, change));
}

async function commitNow(
  repository: Repository,
  { base, ...change }: BranchChange,
): Promise<Committed> {
  const { contentDir, branch } = repository;
  await layOutPending(repository);
  if ((await openRepository(contentDir)).branch !== branch) throw new BranchChangedError(branch);
  const files: Pending['files'] = [];
  for (const [file, bytes] of change.files) {
    const now = await readWorking(contentDir, file);
    const before = now ? blobName(now) : null;
    if (before !== (base.get(file) ?? null)) throw new StaleFileError(file);
    files.push({ file, before, after: bytes ? blobName(bytes) : null });
  }
  const expected = await readRef(repository, branch);
  const beforeMove = async (commit: string) => {
    await writePending(repository, { commit, files, remove: change.remove });
    await reserveSpace(repository, change.files.values());
  };
  const commit = await writeCommit(repository, {
    ...change,
    ref: branch,
    expected,
    beforeMove,
  }).finally(() => freeSpace(repository));
  return layOut(repository, { commit, files });
}

/**
 * Lays out a commit that the last process did not, and clears up behind it; undefined if there was nothing to
 * lay out. For the start alone: a draft that is being saved has a temporary ref too.
 */
export async function finishPending(repository: Repository): Promise<Committed | undefined> {
  await sweepStaleLocks(repository);
  await sweepTemporaryRefs(repository);
  await sweepUnfinished(repository);
  await freeSpace(repository);
  await sweepBesidePending(repository);
  return layOutPending(repository);
}

async function layOutPending(repository: Repository): Promise<Committed | undefined> {
  const pending = await readPending(repository);
  if (!pending) return undefined;
  if (await reachesBranch(repository, pending.commit)) {
    await removeRefs(repository, pending.remove ?? []);
    return layOut(repository, pending);
  }
  await clearPending(repository);
  return { commit: pending.commit, left: [] };
}

async function layOut(repository: Repository, { commit, files }: Pending): Promise<Committed> {
  const { contentDir } = repository;
  const left: string[] = [];
  for (const { file, before, after } of imagesFirst(files)) {
    await sweepBeside(contentDir, file);
    const now = await readWorking(contentDir, file);
    const name = now ? blobName(now) : null;
    // A file that is gone may have left its folder behind: it is taken away once more.
    if (name === after && after !== null) continue;
    if (name !== before && name !== after) left.push(file);
    else await writeWorking(contentDir, file, await committed(repository, commit, file, after));
  }
  await updateIndex(repository, files);
  await clearPending(repository);
  return { commit, left };
}

/** Whoever watches the folder never finds a story without the image that came with it. */
function imagesFirst(files: Pending['files']): Pending['files'] {
  const isImage = ({ file }: { file: string }) => file.startsWith('media/');
  return [...files.filter(isImage), ...files.filter((own) => !isImage(own))];
}

/** A Git that was killed may have moved the branch and not yet taken away the draft that became public. */
async function removeRefs(repository: Repository, remove: NonNullable<Pending['remove']>) {
  for (const { ref, expected } of remove)
    if ((await readRef(repository, ref)) === expected) await deleteRef(repository, ref, expected);
}

async function committed(
  repository: Repository,
  commit: string,
  file: string,
  after: string | null,
): Promise<Buffer | undefined> {
  if (after === null) return undefined;
  const bytes = await readCommitted(repository, commit, file);
  if (!bytes) throw new Error(`${file} is not in the commit that holds it.`);
  return bytes;
}

/** The Git of a desk that was killed may be moving the branch this instant. */
async function reachesBranch(repository: Repository, commit: string): Promise<boolean> {
  for (let tries = 0; tries < BRANCH_TRIES; tries++) {
    if (await isOnBranch(repository, commit)) return true;
    await wait(BRANCH_WAIT_MS);
  }
  return false;
}

async function isOnBranch({ contentDir, branch }: Repository, commit: string): Promise<boolean> {
  try {
    await git(contentDir, ['merge-base', '--is-ancestor', commit, branch]);
    return true;
  } catch (error) {
    if (error instanceof GitError && (error.code === 1 || error.code === 128)) return false;
    throw error;
  }
}

/** Tells Git's index what the folder holds now: else the next commit by hand would take it back. */
async function updateIndex(
  { contentDir, prefix }: Repository,
  files: Pending['files'],
): Promise<void> {
  const lines = files.map(({ file, after }) =>
    after ? `100644 ${after}\t${prefix}${file}\n` : `0 ${'0'.repeat(40)}\t${prefix}${file}\n`,
  );
  const root = await gitText(contentDir, ['rev-parse', '--show-toplevel']);
  for (let tries = 1; ; tries++) {
    try {
      await git(root, ['update-index', '--index-info'], { input: lines.join('') });
      return;
    } catch (error) {
      // Somebody uses Git by hand just now, maybe with an editor open, or a Git that was killed left it.
      const lock = lockOf(error);
      if (!lock || tries === INDEX_TRIES) throw error;
      await waitForLock(lock, INDEX_STALE_MS);
    }
  }
}
