import path from 'node:path';
import { readIfThere } from '../engine/missing';
import { gitText } from '../git/git';
import type { Repository } from '../git/repository';
import type { StoryVersion } from '../git/story-history';

/** Where `HEAD` stood, as Git's log of it says: each commit with the time from which it did, and the oldest of all. */
type Heads = { times: Map<string, Date>; oldest: string };

/**
 * Those of a story's versions, newest first, on which the checked out branch stood: one that came and went within
 * one pull was never served. What is older than Git's log of `HEAD` counts as served.
 */
export async function servedVersions(
  repository: Repository,
  versions: StoryVersion[],
  deadlineMs: number,
): Promise<StoryVersion[]> {
  const heads = await readHeads(repository);
  if (!heads) return versions;
  const range = ['rev-list', '--first-parent', `${heads.oldest}..HEAD`];
  const listed = await gitText(repository.contentDir, range, { deadlineMs });
  const since = listed.split('\n').filter(Boolean);
  const places = new Map(since.map((commit, place) => [commit, place]));
  let newer = -1;
  return versions.flatMap((version) => {
    const place = places.get(version.commit);
    if (place === undefined) return [version];
    const seen = since
      .slice(newer + 1, place + 1)
      .flatMap((commit) => heads.times.get(commit) ?? []);
    newer = place;
    const first = seen.at(-1);
    if (!first) return [];
    return [{ ...version, at: new Date(Math.max(first.getTime(), version.at.getTime())) }];
  });
}

const LINE = /^[0-9a-f]{40} ([0-9a-f]{40}) [^\t]*> (\d+) [+-]\d{4}(?:\t|$)/;

async function readHeads({ gitDir }: Repository): Promise<Heads | undefined> {
  const log = await readIfThere(path.join(gitDir, 'logs/HEAD'));
  const times = new Map<string, Date>();
  for (const line of log?.toString('utf8').split('\n') ?? []) {
    const [, commit, seconds] = LINE.exec(line) ?? [];
    if (commit && !times.has(commit)) times.set(commit, new Date(Number(seconds) * 1000));
  }
  const [oldest] = times.keys();
  return oldest === undefined ? undefined : { times, oldest };
}
