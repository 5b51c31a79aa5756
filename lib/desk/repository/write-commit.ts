import { randomUUID } from 'node:crypto';
import { GitError, git, gitText } from '@/lib/git/git';
import type { Repository } from '@/lib/git/repository';
import { log } from '@/lib/server/log';
import { isDiskFull } from '../disk-full';
import { commitMessage, identity, type Person, type Trailer } from './commit-message';
import { lockOf, waitForLock } from './stale-locks';

export type NewCommit = {
  /** The branch or draft that moves, and the commit it must be at; undefined: it must not exist. */
  ref: string;
  expected: string | undefined;
  /** Where a ref that does not exist yet begins. */
  parent?: string;
  /** New bytes by path inside the content folder; undefined deletes. */
  files: Map<string, Buffer | undefined>;
  subject: string;
  trailers?: Trailer[];
  author: Person;
  committer: Person;
  at: Date;
  /** Refs that go away in the same step, with the commits they must be at. */
  remove?: { ref: string; expected: string }[];
  /** Called when the commit exists and nobody can see it yet. */
  beforeMove?: (commit: string) => Promise<void>;
};

/** Somebody else moved the ref in the meantime: read again, merge, and try again. */
export class RefMovedError extends Error {}

const TEMPORARY = 'refs/desk/new/';
const LOCK_TRIES = 20;

/** Commits files and moves a ref to the commit, both or neither. Returns the commit's name. */
export async function writeCommit(repository: Repository, wish: NewCommit): Promise<string> {
  const { contentDir } = repository;
  const temporary = TEMPORARY + randomUUID();
  await git(contentDir, ['fast-import', '--quiet', '--done', '--date-format=raw'], {
    input: importStream(repository, wish, temporary),
  });
  const commit = await gitText(contentDir, ['rev-parse', '--verify', temporary]);
  try {
    await wish.beforeMove?.(commit);
    await moveRefs(contentDir, wish, commit, temporary);
  } catch (error) {
    await dropRef(contentDir, temporary);
    throw error;
  }
  return commit;
}

/** Deletes a ref that must be at this commit. */
export async function deleteRef(
  { contentDir }: Repository,
  ref: string,
  expected: string,
): Promise<void> {
  await updateRefs(contentDir, `delete ${ref} ${expected}\n`);
}

/** Removes what a process that died between two steps has left. */
export async function sweepTemporaryRefs({ contentDir }: Repository): Promise<void> {
  const refs = await gitText(contentDir, ['for-each-ref', '--format=delete %(refname)', TEMPORARY]);
  if (refs) await git(contentDir, ['update-ref', '--stdin'], { input: `${refs}\n` });
}

/** After a failure, which counts: a ref that cannot be deleted now is swept at the next start. */
async function dropRef(folder: string, ref: string): Promise<void> {
  try {
    await git(folder, ['update-ref', '-d', ref]);
  } catch (error) {
    log('warn', 'temporary-ref-left', { ref, reason: (error as Error).message });
  }
}

async function moveRefs(
  folder: string,
  { ref, expected, remove = [] }: NewCommit,
  commit: string,
  temporary: string,
): Promise<void> {
  const lines = [
    expected ? `update ${ref} ${commit} ${expected}` : `create ${ref} ${commit}`,
    `delete ${temporary} ${commit}`,
    ...remove.map((gone) => `delete ${gone.ref} ${gone.expected}`),
  ];
  await updateRefs(folder, `${lines.join('\n')}\n`);
}

async function updateRefs(folder: string, lines: string, tries = LOCK_TRIES): Promise<void> {
  try {
    await git(folder, ['update-ref', '--stdin', '--no-deref'], {
      input: `start\n${lines}prepare\ncommit\n`,
    });
  } catch (error) {
    const lock = lockOf(error);
    if (lock && tries > 0) {
      await waitForLock(lock);
      return updateRefs(folder, lines, tries - 1);
    }
    // It cannot lock a ref either, and that nobody moved.
    if (isDiskFull(error)) throw error;
    if (error instanceof GitError && /cannot lock ref|reference already exists/.test(error.stderr))
      throw new RefMovedError(error.stderr.trim());
    throw error;
  }
}

function importStream({ prefix }: Repository, wish: NewCommit, ref: string): Buffer {
  const { files, at, expected, parent = expected } = wish;
  const time = `${Math.floor(at.getTime() / 1000)} ${zoneOf(at)}`;
  const message = commitMessage(wish.subject, wish.trailers ?? []);
  const parts: (string | Buffer)[] = [
    `commit ${ref}\n`,
    `author ${identity(wish.author)} ${time}\n`,
    `committer ${identity(wish.committer)} ${time}\n`,
    ...data(Buffer.from(message)),
    ...(parent ? [`from ${parent}\n`] : []),
  ];
  for (const [file, bytes] of files) {
    const name = quoted(prefix + file);
    if (bytes) parts.push(`M 100644 inline ${name}\n`, ...data(bytes));
    else parts.push(`D ${name}\n`);
  }
  parts.push('\ndone\n');
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
}

function data(bytes: Buffer): (string | Buffer)[] {
  return [`data ${bytes.length}\n`, bytes, '\n'];
}

/** A path as fast-import wants it; the desk's own paths need no escapes, so none that does is written. */
function quoted(path: string): string {
  if (/["\\\p{Cc}]/u.test(path) || path.split('/').some((part) => /^\.{0,2}$|^\.git$/i.test(part)))
    throw new Error(`“${path}” is no path of a content file.`);
  return `"${path}"`;
}

function zoneOf(at: Date): string {
  const minutes = -at.getTimezoneOffset();
  const pad = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${pad(Math.abs(minutes) / 60)}${pad(Math.abs(minutes) % 60)}`;
}
