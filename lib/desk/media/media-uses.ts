import path from 'node:path';
import { storeFiles } from '@/lib/content/store-layout';
import { storyPath } from '@/lib/content/story-path';
import { readIfThere } from '@/lib/engine/missing';
import { parseOrUndefined } from '@/lib/engine/store-writer';
import { GitError, gitText } from '@/lib/git/git';
import type { Repository } from '@/lib/git/repository';
import { isDraftId } from '../repository/drafts';
import { isImageName } from './media-names';

/** The places that show an image: content files, a story only once, and ids of drafts. */
export type MediaUses = { files: string[]; drafts: string[] };

const DRAFT_REFS = 'refs/desk/drafts/';
const DRAFT_FILES = ['desk-draft.ar.mdx', 'desk-draft.en.mdx'];

/** Where each of these image files is shown: one look at the drafts for all of them. */
export async function usesOf(
  { repository, storeDir }: { repository: Repository; storeDir: string },
  names: string[],
): Promise<Map<string, MediaUses>> {
  const drafts = await draftsShowing(repository, names.filter(isImageName));
  const uses = new Map<string, MediaUses>();
  for (const name of names)
    uses.set(name, {
      files: await filesShowing(storeDir, name),
      drafts: [...(drafts.get(name) ?? [])],
    });
  return uses;
}

/** From the store's index of references. */
async function filesShowing(storeDir: string, name: string): Promise<string[]> {
  if (!isImageName(name)) return [];
  const bytes = await readIfThere(path.join(storeDir, storeFiles.references('image', name)));
  const files = (bytes && parseOrUndefined<string[]>(bytes)) ?? [];
  const isTold = (file: string) =>
    file.endsWith('/en.mdx') && files.includes(file.replace(/en\.mdx$/, 'ar.mdx'));
  return files.filter((file) => !storyPath(file) || !isTold(file));
}

async function draftsShowing(
  { contentDir }: Repository,
  names: string[],
): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>(names.map((name) => [name, new Set<string>()]));
  const listed = await gitText(contentDir, ['for-each-ref', '--format=%(refname)', DRAFT_REFS]);
  const refs = listed
    .split('\n')
    .filter((ref) => ref.startsWith(DRAFT_REFS) && isDraftId(ref.slice(DRAFT_REFS.length)));
  if (refs.length === 0 || names.length === 0) return found;
  for (const line of (await grep(contentDir, names, refs)).split('\n')) {
    const [ref = '', file = '', shown = ''] = line.split(/[:\0]/);
    if (!file) continue;
    const id = ref.slice(DRAFT_REFS.length);
    // The character before it came along, to tell `sun.jpg` from `midsun.jpg`.
    for (const name of names) if (isName(shown, name)) found.get(name)?.add(id);
  }
  return found;
}

function isName(shown: string, name: string): boolean {
  return shown.endsWith(name) && !/[\w.-]/.test(shown.slice(0, -name.length));
}

async function grep(folder: string, names: string[], refs: string[]): Promise<string> {
  const any = names.map((name) => name.replaceAll('.', '\\.')).join('|');
  const pattern = `(^|[^A-Za-z0-9._-])(${any})`;
  try {
    return await gitText(folder, [
      'grep',
      '--no-color',
      '-I',
      '-z',
      '-o',
      '-E',
      '-e',
      pattern,
      ...refs,
      '--',
      ...DRAFT_FILES,
    ]);
  } catch (error) {
    // Nothing was found.
    if (error instanceof GitError && error.code === 1) return '';
    throw error;
  }
}
