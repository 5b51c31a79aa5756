import { isError, type Problem } from '@/lib/content/problems';
import type { Audit } from '../accounts/audit';
import type { Person } from '../accounts/permissions';
import type { Trailer } from '../repository/commit-message';
import { commitToBranch, StaleFileError } from '../repository/commit-to-branch';
import { RefMovedError } from '../repository/write-commit';
import { UnpatchableError } from '../text/patch-yaml';
import { DeskError } from './desk-error';
import type { DraftStore } from './draft-store';
import type { FileChanges } from './file-changes';
import type { PublishPlaces } from './publish-draft';

export type StoryPlaces = PublishPlaces & { drafts: DraftStore; audit: Audit };

/** What is to be committed, and how the commit says it. */
export type Wish = { changes: FileChanges; subject: string; trailers?: Trailer[] };

/** A commit that readers see: after how many milliseconds, and what kept some files from them. */
export type Shown = { commit: string; ms: number; problems: Problem[] };

const TRIES = 5;

/**
 * Commits what `prepare` makes of the content as it lies there, and shows it to readers. If somebody changed
 * one of the files in that moment it is prepared again.
 */
export async function commitChanges(
  places: StoryPlaces,
  person: Person,
  prepare: () => Promise<Wish>,
): Promise<Shown> {
  const started = performance.now();
  const { commit, names } = await commitAgain(places, person, prepare);
  const problems = (await places.show(names)).filter(
    (problem) => isError(problem) && names.includes(problem.file),
  );
  return { commit, ms: Math.round(performance.now() - started), problems };
}

async function commitAgain(
  places: StoryPlaces,
  person: Person,
  prepare: () => Promise<Wish>,
): Promise<{ commit: string; names: string[] }> {
  for (let tries = 1; ; tries++) {
    try {
      const { changes, subject, trailers } = await prepare();
      const { files, base } = changes;
      const by = { author: person, committer: person, at: places.now?.() ?? new Date() };
      const wish = { files, base, subject, trailers, ...by };
      const { commit } = await commitToBranch(places.repository, wish);
      return { commit, names: [...files.keys()] };
    } catch (error) {
      if (error instanceof UnpatchableError) throw new DeskError('has-errors');
      const isRace = error instanceof StaleFileError || error instanceof RefMovedError;
      if (!isRace || tries === TRIES) throw error;
    }
  }
}
