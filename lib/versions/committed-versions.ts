import { isUtf8 } from 'node:buffer';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { localeCodes } from '@/i18n/locales';
import { isThere } from '../engine/missing';
import { gitText } from '../git/git';
import { findBlobs, readBlobs } from '../git/read-objects';
import { type Repository, readRef } from '../git/repository';
import { storyHistory } from '../git/story-history';
import type { CommittedVersion } from './public-versions';
import { servedVersions } from './served-versions';

/** So many commits are looked at, for so long. */
const LIMITS = { most: 100, deadlineMs: 8000, isFirstParent: true };
/** Larger texts are not compared: the longest feature is two thirds of it. */
const MOST_FILE_BYTES = 128 * 1024;
/** All texts of a story together, in bytes; older versions are left out. */
const MOST_BYTES = 1024 * 1024;

/**
 * What Git has of the story in a folder, newest first, and before it what lies there now, if that was not
 * committed yet; undefined where there is no Git. Throws if Git does not answer in time.
 */
export async function storyVersions(
  contentDir: string,
  folder: string,
): Promise<CommittedVersion[] | undefined> {
  const repository = await openHistory(contentDir);
  if (!repository) return undefined;
  const hasCommit = (await readRef(repository, 'HEAD')) !== undefined;
  const found = hasCommit ? await storyHistory(repository, folder, 'HEAD', LIMITS) : [];
  const served = await servedVersions(repository, found.slice(0, LIMITS.most), LIMITS.deadlineMs);
  const committed = await readCommitted(repository, served);
  const now = await readNow(contentDir, folder);
  const isCommitted = isSameText(committed[0]?.files, now.files);
  return isCommitted ? committed : [now, ...committed];
}

type Place = { commit: string; folder: string; at: Date };

async function readCommitted(repository: Repository, places: Place[]): Promise<CommittedVersion[]> {
  const wishes = places.flatMap(({ commit, folder }) =>
    localeCodes.map((locale) => `${commit}:${repository.prefix}${folder}/${locale}.mdx`),
  );
  const heads = await findBlobs(repository, wishes);
  const sizes = new Map<string, number>();
  let bytes = 0;
  const fits = places.filter((_, index) => {
    for (const head of headsOf(heads, index))
      if (head && head.size <= MOST_FILE_BYTES && !sizes.has(head.name)) {
        bytes += head.size;
        if (bytes <= MOST_BYTES) sizes.set(head.name, head.size);
      }
    return bytes <= MOST_BYTES;
  });
  const names = [...sizes.keys()];
  const blobs = await readBlobs(repository, names);
  const texts = new Map(names.map((name, index) => [name, textOf(blobs[index])]));
  return fits.map(({ at, folder }, index) => ({
    at,
    folder,
    files: Object.fromEntries(
      headsOf(heads, index).map((head, place) => [
        localeCodes[place],
        head && texts.get(head.name),
      ]),
    ),
  }));
}

function headsOf<Head>(heads: Head[], index: number): Head[] {
  return heads.slice(index * localeCodes.length, (index + 1) * localeCodes.length);
}

/** The files that lie in a folder now. */
async function readNow(contentDir: string, folder: string): Promise<CommittedVersion> {
  const files: CommittedVersion['files'] = {};
  let at = 0;
  for (const locale of localeCodes) {
    const file = path.join(contentDir, folder, `${locale}.mdx`);
    if (!(await isThere(file))) continue;
    const { mtimeMs, size } = await stat(file);
    at = Math.max(at, mtimeMs);
    if (size <= MOST_FILE_BYTES) files[locale] = textOf(await readFile(file));
  }
  return { at: new Date(at), folder, files };
}

/** A text as the content check reads it; none where that finds no UTF-8. */
function textOf(bytes: Uint8Array | undefined): string | undefined {
  if (!bytes || !isUtf8(bytes)) return undefined;
  return new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
}

function isSameText(
  a: CommittedVersion['files'] | undefined,
  b: CommittedVersion['files'],
): boolean {
  return localeCodes.every((locale) => a?.[locale] === b[locale]);
}

/** The repository around the content, whatever is checked out; undefined if there is none. */
async function openHistory(contentDir: string): Promise<Repository | undefined> {
  const question = ['rev-parse', '--absolute-git-dir', '--show-prefix'];
  const answer = await gitText(contentDir, question, { deadlineMs: LIMITS.deadlineMs }).catch(
    noRepository,
  );
  const [gitDir, prefix = ''] = answer?.split('\n') ?? [];
  return gitDir ? { contentDir, prefix, gitDir, branch: 'HEAD' } : undefined;
}

function noRepository(error: { name?: string; code?: unknown }): undefined {
  const isAbsent = error.code === 'ENOENT' || (error.name === 'GitError' && error.code === 128);
  if (!isAbsent) throw error;
}

/**
 * The folder of a slug, such as `articles/2026/09/<slug>`: months are few. Undefined if two folders have it,
 * since one of them was never public.
 */
export async function findFolder(contentDir: string, slug: string): Promise<string | undefined> {
  const articles = path.join(contentDir, 'articles');
  const found: string[] = [];
  for (const year of await foldersIn(articles))
    for (const month of await foldersIn(path.join(articles, year))) {
      const folder = `articles/${year}/${month}/${slug}`;
      if (await isThere(path.join(contentDir, folder))) found.push(folder);
    }
  return found.length === 1 ? found[0] : undefined;
}

async function foldersIn(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter((name) => /^\d+$/.test(name)).sort();
}
