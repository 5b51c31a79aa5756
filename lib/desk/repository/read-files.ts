import { createHash } from 'node:crypto';
import { GitError, git, gitText } from '@/lib/git/git';
import type { Repository } from '@/lib/git/repository';

/** The bytes of a content file in a commit; undefined if it is not there. */
export async function readCommitted(
  { contentDir, prefix }: Repository,
  commit: string,
  file: string,
): Promise<Buffer | undefined> {
  try {
    return await git(contentDir, ['cat-file', 'blob', `${commit}:${prefix}${file}`]);
  } catch (error) {
    if (error instanceof GitError && error.code === 128) return undefined;
    throw error;
  }
}

/**
 * Many files at once, in one run of Git: `wishes` are `commit:path`, as Git writes them, and the answer has
 * undefined where there is no such file.
 */
export async function readMany(
  { contentDir, prefix }: Repository,
  wishes: { commit: string; file: string }[],
): Promise<(Buffer | undefined)[]> {
  if (wishes.length === 0) return [];
  const input = wishes.map(({ commit, file }) => `${commit}:${prefix}${file}\n`).join('');
  const output = await git(contentDir, ['cat-file', '--batch'], { input });
  const found: (Buffer | undefined)[] = [];
  for (let at = 0; at < output.length; ) {
    const lineEnd = output.indexOf('\n', at);
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(output.toString('utf8', at, lineEnd))?.[1];
    const start = lineEnd + 1;
    found.push(size === undefined ? undefined : output.subarray(start, start + Number(size)));
    at = size === undefined ? start : start + Number(size) + 1;
  }
  return found;
}

/** The content files below a folder in a commit. */
export async function listCommitted(
  { contentDir, prefix }: Repository,
  commit: string,
  folder: string,
): Promise<string[]> {
  const names = await gitText(contentDir, [
    'ls-tree',
    '-r',
    '-z',
    '--name-only',
    '--full-tree',
    commit,
    '--',
    `${prefix}${folder}/`,
  ]);
  return names
    .split('\0')
    .filter(Boolean)
    .map((name) => name.slice(prefix.length));
}

/** The bytes that Git calls by this name. */
export function readBlob({ contentDir }: Repository, name: string): Promise<Buffer> {
  if (!/^[0-9a-f]{40}$/.test(name)) throw new Error('This is no name of a blob.');
  return git(contentDir, ['cat-file', 'blob', name]);
}

/** The name that Git gives to these bytes: what a reader of a file passes on to whoever saves it. */
export function blobName(bytes: Buffer): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
