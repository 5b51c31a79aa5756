import { gitText } from './git';
import type { Repository } from './repository';

/** A story that is being worked on: where it is kept, and from where it began. */
export type Draft = { id: string; ref: string; commit: string; savedAt: Date; author: string };

const FOLDER = 'refs/desk/drafts/';
const ID = /^[0-9a-z]{10,40}$/;

export function isDraftId(id: string): boolean {
  return ID.test(id);
}

/** The ref of a draft; throws if this is no id of one. */
export function draftRef(id: string): string {
  if (!isDraftId(id)) throw new Error('This is no draft.');
  return FOLDER + id;
}

/** All drafts, the one saved last first. */
export async function listDrafts({ contentDir }: Repository): Promise<Draft[]> {
  const lines = await gitText(contentDir, [
    'for-each-ref',
    '--sort=-committerdate',
    '--format=%(refname)%00%(objectname)%00%(committerdate:unix)%00%(authorname)',
    FOLDER,
  ]);
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [ref = '', commit = '', seconds = '0', author = ''] = line.split('\0');
      return {
        id: ref.slice(FOLDER.length),
        ref,
        commit,
        savedAt: new Date(Number(seconds) * 1000),
        author,
      };
    });
}
