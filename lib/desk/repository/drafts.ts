import { GitError, git } from '@/lib/git/git';
import { readAll } from '@/lib/git/read-objects';
import type { Repository } from '@/lib/git/repository';

/** A story that is being worked on: where it is kept, and from where it began. */
export type Draft = { id: string; ref: string; commit: string; savedAt: Date; author: string };

/** The drafts, the one saved last first, and the ids of those whose ref names no commit. */
export type DraftRefs = { drafts: Draft[]; damaged: string[] };

const FOLDER = 'refs/desk/drafts/';
const ID = /^[0-9a-z]{10,40}$/;
const BROKEN = /^warning: ignoring broken ref refs\/desk\/drafts\/(.+)$/gm;

export function isDraftId(id: string): boolean {
  return ID.test(id);
}

/** The ref of a draft; throws if this is no id of one. */
export function draftRef(id: string): string {
  if (!isDraftId(id)) throw new Error('This is no draft.');
  return FOLDER + id;
}

/** All drafts. Git is asked for names alone: one ref whose commit is gone would end a question for dates. */
export async function listDraftRefs(repository: Repository): Promise<DraftRefs> {
  let warnings = '';
  const format = '--format=%(refname) %(objectname)';
  const lines = await git(repository.contentDir, ['for-each-ref', format, FOLDER], {
    onWarning: (text) => {
      warnings = text;
    },
  });
  const refs = lines.toString('utf8').split('\n').filter(Boolean);
  const named = refs.map((line) => line.split(' ') as [ref: string, commit: string]);
  const objects = await readAll(
    repository,
    named.map(([, commit]) => commit),
  );
  const damaged = new Set([...warnings.matchAll(BROKEN)].map(([, id = '']) => id));
  const drafts: Draft[] = [];
  for (const [index, [ref, commit]] of named.entries()) {
    const id = ref.slice(FOLDER.length);
    const object = objects[index];
    if (object?.type !== 'commit' || !isDraftId(id)) damaged.add(id);
    else drafts.push({ id, ref, commit, ...signedBy(object.bytes.toString('utf8')) });
  }
  drafts.sort((a, b) => b.savedAt.getTime() - a.savedAt.getTime());
  return { drafts, damaged: [...damaged] };
}

/** Those drafts that can be read. */
export async function listDrafts(repository: Repository): Promise<Draft[]> {
  return (await listDraftRefs(repository)).drafts;
}

/** Whether a commit is one from which another one came. */
export async function isEarlier(
  { contentDir }: Repository,
  commit: string,
  later: string,
): Promise<boolean> {
  if (!/^[0-9a-f]{40}$/.test(commit)) return false;
  try {
    await git(contentDir, ['merge-base', '--is-ancestor', commit, later]);
    return true;
  } catch (error) {
    if (error instanceof GitError && (error.code === 1 || error.code === 128)) return false;
    throw error;
  }
}

function signedBy(commit: string): { savedAt: Date; author: string } {
  const seconds = /^committer .* (\d+) [+-]\d{4}$/m.exec(commit)?.[1] ?? '0';
  const author = /^author (.*?) ?<[^<>]*> \d+ [+-]\d{4}$/m.exec(commit)?.[1] ?? '';
  return { savedAt: new Date(Number(seconds) * 1000), author };
}
