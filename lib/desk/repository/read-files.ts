import { createHash } from 'node:crypto';
import { GitError, git, gitText } from './git';
import type { Repository } from './repository';

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
