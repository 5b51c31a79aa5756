import { git, gitText } from './git';
import type { Repository } from './repository';

/** Git's name for the bytes of a file, and how many they are. */
type BlobHead = { name: string; size: number };

const HEAD = /^([0-9a-f]{40}) blob (\d+)$/;
const OBJECT = /^[0-9a-f]{40} (\w+) (\d+)$/;

/** For each `commit:path` what lies there, or undefined if it is no file: one question for all of them. */
export async function findBlobs(
  { contentDir }: Repository,
  places: string[],
): Promise<(BlobHead | undefined)[]> {
  if (places.length === 0) return [];
  const input = places.map((place) => `${place}\n`).join('');
  const lines = (await gitText(contentDir, ['cat-file', '--batch-check'], { input })).split('\n');
  return lines.map((line) => {
    const [, name, size] = HEAD.exec(line) ?? [];
    return name ? { name, size: Number(size) } : undefined;
  });
}

/** The bytes of each blob, in one answer: ask `findBlobs` first how large they are. */
export async function readBlobs(repository: Repository, names: string[]): Promise<Buffer[]> {
  const objects = await readAll(repository, names);
  return objects.map((object, index) => {
    if (object?.type !== 'blob') throw new Error(`Git has no blob ${names[index]}.`);
    return object.bytes;
  });
}

/** What each name stands for; undefined for what Git does not have: one question for all of them. */
export async function readAll(
  { contentDir }: Repository,
  names: string[],
): Promise<({ type: string; bytes: Buffer } | undefined)[]> {
  if (names.length === 0) return [];
  const input = names.map((name) => `${name}\n`).join('');
  const answer = await git(contentDir, ['cat-file', '--batch'], { input });
  let at = 0;
  return names.map(() => {
    const lineEnd = answer.indexOf('\n', at);
    const [, type, size] = OBJECT.exec(answer.toString('latin1', at, lineEnd)) ?? [];
    at = lineEnd + 1;
    if (!type) return undefined;
    const bytes = answer.subarray(at, at + Number(size));
    at += bytes.length + 1;
    return { type, bytes };
  });
}
