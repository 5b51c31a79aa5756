import { GitError, gitText } from './git';

/** The Git repository that holds the content folder. */
export type Repository = {
  contentDir: string;
  /** The content folder inside the repository, with a slash at its end; empty if it is the repository. */
  prefix: string;
  /** The folder of Git itself. */
  gitDir: string;
  /** The branch that readers see, such as `refs/heads/main`. */
  branch: string;
};

/** No desk without Git: it is where every word is kept. */
export class NoRepositoryError extends Error {}

/** Finds the repository of a content folder, and the branch that is checked out. */
export async function openRepository(contentDir: string): Promise<Repository> {
  try {
    const [gitDir = '', prefix = ''] = (
      await gitText(contentDir, ['rev-parse', '--absolute-git-dir', '--show-prefix'])
    ).split('\n');
    const branch = await gitText(contentDir, ['symbolic-ref', 'HEAD']);
    return { contentDir, prefix, gitDir, branch };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new NoRepositoryError(
      `${contentDir} is in no Git repository with a branch checked out: git init && git commit`,
    );
  }
}

/** The commit of a ref; undefined if there is no such ref. */
export async function readRef(
  { contentDir }: Repository,
  ref: string,
): Promise<string | undefined> {
  try {
    return await gitText(contentDir, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
  } catch (error) {
    if (error instanceof GitError && error.code === 1) return undefined;
    throw error;
  }
}
