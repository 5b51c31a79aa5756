import { storyPath } from '@/lib/content/story-path';
import { gitText } from './git';
import { type HistoryLimits, listVersions, type Version } from './history';
import type { Repository } from './repository';

/** A version of a story, and the folder in which it lay then. */
export type StoryVersion = Version & { folder: string };

/** No story is renamed more often; a history that runs in circles ends here. */
const MOST_RENAMES = 20;

/** The versions of the story that lies in a folder, newest first, also those from before it was renamed. */
export async function storyHistory(
  repository: Repository,
  folder: string,
  from = repository.branch,
  limits: HistoryLimits = {},
  renames = 0,
): Promise<StoryVersion[]> {
  const found = await listVersions(repository, folder, from, limits);
  const versions = found.map((version) => ({ ...version, folder }));
  const move = await findMove(repository, folder, from, limits.deadlineMs);
  const first = versions.findIndex(({ commit }) => commit === move?.commit);
  if (!move || first < 0 || renames === MOST_RENAMES) return versions;
  const earlier = await storyHistory(repository, move.from, `${move.commit}^`, limits, renames + 1);
  return [...versions.slice(0, first + 1), ...earlier];
}

/** The commit that brought a story into a folder, if it came from another one. */
async function findMove(
  { contentDir, prefix }: Repository,
  folder: string,
  from: string,
  deadlineMs?: number,
): Promise<{ commit: string; from: string } | undefined> {
  const commit = await gitText(
    contentDir,
    ['log', '--max-count=1', '--diff-filter=A', '--format=%H', from, '--', `${folder}/ar.mdx`],
    { deadlineMs },
  );
  if (!commit) return undefined;
  const renames = await gitText(
    contentDir,
    [
      'diff-tree',
      '-r',
      '-z',
      '--find-renames',
      '--diff-filter=R',
      '--name-status',
      '--no-commit-id',
      commit,
    ],
    { deadlineMs },
  );
  const parts = renames.split('\0');
  const target = parts.indexOf(`${prefix}${folder}/ar.mdx`);
  const source = target > 0 ? parts[target - 1]?.slice(prefix.length) : undefined;
  const before = source && storyPath(source)?.folder;
  return before ? { commit, from: before } : undefined;
}
