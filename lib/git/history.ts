import { gitText } from './git';
import type { Repository } from './repository';

/** One version of a story's files. */
export type Version = {
  commit: string;
  at: Date;
  author: string;
  committer: string;
  subject: string;
  approvedBy?: string;
};

const FORMAT =
  '%H%x00%ct%x00%an%x00%cn%x00%s%x00%(trailers:key=Approved-by,valueonly,separator=%x2C)%x1e';
const MOST = 500;

/** How much of a history is wanted, how long Git may look for it, and whether merged branches are one step each. */
export type HistoryLimits = { most?: number; deadlineMs?: number; isFirstParent?: boolean };

/** The commits that changed what lies in a folder, newest first, at most 500. */
export async function listVersions(
  { contentDir, branch }: Repository,
  folder: string,
  from = branch,
  { most = MOST, deadlineMs, isFirstParent }: HistoryLimits = {},
): Promise<Version[]> {
  const output = await gitText(
    contentDir,
    [
      'log',
      ...(isFirstParent ? ['--first-parent'] : []),
      `--max-count=${most}`,
      `--format=${FORMAT}`,
      from,
      '--',
      folder,
    ],
    { deadlineMs },
  );
  return output
    .split('\x1e')
    .map((record) => record.trim())
    .filter(Boolean)
    .map((record) => {
      const [
        commit = '',
        seconds = '0',
        author = '',
        committer = '',
        subject = '',
        approvedBy = '',
      ] = record.split('\0');
      const at = new Date(Number(seconds) * 1000);
      return { commit, at, author, committer, subject, ...(approvedBy && { approvedBy }) };
    });
}
