import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DraftStore } from '@/lib/desk/stories/draft-store';
import { filesBelow } from '@/lib/engine/files-below';
import { entriesIn } from '@/lib/engine/missing';
import { git, gitText } from '@/lib/git/git';
import type { Repository } from '@/lib/git/repository';

/** All that a newsroom must not lose, as texts that can be compared. */
export type NewsroomState = { folder: string; drafts: string };

/** What only a Git or a desk at work has in the repository. */
const LEFTOVER = /\.lock$|\/tmp_|\/fast_import_crash_|\/midad-desk\/\w/;

export async function readState(repository: Repository): Promise<NewsroomState> {
  const { contentDir } = repository;
  const files: [string, string][] = [];
  for await (const file of filesBelow(contentDir))
    files.push([file, await readFile(path.join(contentDir, file), 'utf8')]);
  const drafts = (await new DraftStore(repository).list()).map(({ files: texts, facts }) => {
    const comments = facts.comments.map(({ text }) => text);
    return { ...facts, comments, texts };
  });
  return {
    folder: lines(files.sort(([a], [b]) => (a < b ? -1 : 1))),
    drafts: lines(drafts.sort((a, b) => (a.slug < b.slug ? -1 : 1))),
  };
}

/** Where branch, index and folder differ, what Git finds broken, and what was left lying. */
export async function findDisorder({ contentDir, gitDir }: Repository): Promise<string[]> {
  const root = path.dirname(gitDir);
  const status = await gitText(root, ['status', '--porcelain', '--untracked-files=all']);
  const broken = (await git(root, ['fsck', '--strict', '--no-dangling'])).toString('utf8');
  const refs = await gitText(root, ['for-each-ref', '--format=%(refname)', 'refs/desk/new']);
  const left: string[] = [];
  for await (const file of filesBelow(gitDir)) if (LEFTOVER.test(`/${file}`)) left.push(file);
  return [
    ...sayEach('not as on the branch', status),
    ...sayEach('fsck', broken),
    ...sayEach('left behind', [refs, ...left, ...(await emptyFolders(contentDir))].join('\n')),
  ];
}

export function isSame(a: NewsroomState, b: NewsroomState): boolean {
  return a.folder === b.folder && a.drafts === b.drafts;
}

/** The first lines in which two states differ. */
export function difference(is: NewsroomState, should: NewsroomState): string {
  const split = ({ folder, drafts }: NewsroomState) => `${folder}\n${drafts}`.split('\n');
  const [own, others] = [split(is), split(should)];
  const extra = own.find((line) => !others.includes(line));
  const missing = others.find((line) => !own.includes(line));
  return `${extra?.slice(0, 300)} instead of ${missing?.slice(0, 300)}`;
}

function sayEach(what: string, output: string): string[] {
  return output
    .split('\n')
    .filter(Boolean)
    .map((line) => `${what}: ${line}`);
}

async function emptyFolders(folder: string): Promise<string[]> {
  const entries = await entriesIn(folder);
  const below = entries.filter((entry) => entry.isDirectory());
  const found = await Promise.all(below.map(({ name }) => emptyFolders(path.join(folder, name))));
  return entries.length === 0 ? [folder] : found.flat();
}

function lines(values: unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join('\n');
}
