import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { localeCodes } from '@/i18n/locales';
import { MAX_FILE_BYTES } from '../content/source-file';
import { isThere } from '../engine/missing';
import { gitText } from '../git/git';
import { findBlobs, readBlobs } from '../git/read-objects';
import type { Repository } from '../git/repository';
import { storyHistory } from '../git/story-history';
import type { CommittedVersion } from './public-versions';

/** A commit that changed a story, and the folder in which the story lay then. */
export type VersionPlace = { commit: string; folder: string; at: string };

/** So many commits are looked at, for so long. */
const LIMITS = { most: 100, deadlineMs: 8000 };
/** All versions of a story together, in bytes: enough for a hundred of the longest feature. */
const MOST_BYTES = 4 * 1024 * 1024;

/** The commits of a public story, newest first; undefined where there is no Git, or no answer from it. */
export async function listVersionPlaces(
  contentDir: string,
  slug: string,
): Promise<VersionPlace[] | undefined> {
  const folder = await findFolder(contentDir, slug);
  const repository = folder && (await openHistory(contentDir));
  if (!repository) return undefined;
  const versions = await storyHistory(repository, folder, 'HEAD', LIMITS);
  return versions
    .slice(0, LIMITS.most)
    .map(({ commit, folder: place, at }) => ({ commit, folder: place, at: at.toISOString() }));
}

/** The texts of these versions; the oldest ones are left out where they would be too much. */
export async function readVersions(
  contentDir: string,
  places: VersionPlace[],
): Promise<CommittedVersion[]> {
  const repository = await openHistory(contentDir);
  if (!repository) return [];
  const wishes = places.flatMap(({ commit, folder }) =>
    localeCodes.map((locale) => `${commit}:${repository.prefix}${folder}/${locale}.mdx`),
  );
  const heads = await findBlobs(repository, wishes);
  const names: string[] = [];
  let bytes = 0;
  let read = 0;
  for (; read < places.length && bytes <= MOST_BYTES; read++)
    for (const head of heads.slice(read * localeCodes.length, (read + 1) * localeCodes.length))
      if (head && head.size <= MAX_FILE_BYTES) {
        names.push(head.name);
        bytes += head.size;
      }
  const unique = [...new Set(names)];
  const blobs = await readBlobs(repository, unique);
  const texts = new Map(unique.map((name, index) => [name, blobs[index]?.toString('utf8')]));
  return places.slice(0, read).map(({ folder, at }, index) => ({
    at: new Date(at),
    folder,
    files: Object.fromEntries(
      localeCodes.map((locale, place) => {
        const head = heads[index * localeCodes.length + place];
        return [locale, head && texts.get(head.name)];
      }),
    ),
  }));
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

/** `articles/2026/09/<slug>`: months are few. */
async function findFolder(contentDir: string, slug: string): Promise<string | undefined> {
  const articles = path.join(contentDir, 'articles');
  for (const year of (await foldersIn(articles)).reverse())
    for (const month of (await foldersIn(path.join(articles, year))).reverse()) {
      const folder = `articles/${year}/${month}/${slug}`;
      if (await isThere(path.join(contentDir, folder, 'ar.mdx'))) return folder;
    }
  return undefined;
}

async function foldersIn(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter((name) => /^\d+$/.test(name)).sort();
}
