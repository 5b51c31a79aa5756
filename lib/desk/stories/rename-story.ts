import path from 'node:path';
import { localeCodes } from '@/i18n/locales';
import { storeFiles } from '@/lib/content/store-layout';
import { readIfThere } from '@/lib/engine/missing';
import { parseOrUndefined } from '@/lib/engine/store-writer';
import { paths } from '@/lib/paths';
import { signatureOf } from '../accounts/account';
import type { Person } from '../accounts/permissions';
import { renameInDocument, renameInFront, type SlugChange } from '../text/rename-mentions';
import { allow } from './allow';
import { commitChanges, type Shown, type StoryPlaces } from './commit-changes';
import type { FileChanges } from './file-changes';
import { followRenames } from './follow-renames';
import { readLyingStory } from './lying-story';
import { type Move, patchRedirects } from './patch-redirects';
import { refuseTakenSlug } from './refuse-taken-slug';

/**
 * Gives a story another slug: its folder moves, its old addresses lead to the new ones, and whatever names it
 * names it anew, all in one commit. Drafts follow.
 */
export async function renameStory(
  places: StoryPlaces,
  person: Person,
  slug: string,
  to: string,
): Promise<Shown> {
  const change = { from: slug, to };
  const shown = await commitChanges(places, person, async () => {
    const story = await readLyingStory(places, slug);
    const { changes, folder, title, section } = story;
    allow(person, 'story.rename', { section });
    const redirects = await changes.read('redirects.yaml');
    await refuseTakenSlug(places, to, redirects ?? '', slug);
    const moved = `${path.posix.dirname(folder)}/${to}`;
    await moveFiles(changes, folder, moved, change);
    await renameInOthers(places, changes, folder, change);
    changes.write('redirects.yaml', patchRedirects(redirects, movesOf(change)));
    return { changes, subject: `Rename: ${title}`, trailers: [{ key: 'Story', value: moved }] };
  });
  await followRenames(places, [change]);
  await places.audit.noteDone({
    at: new Date(),
    actor: signatureOf(person),
    action: 'rename',
    subject: slug,
    details: { commit: shown.commit, to },
  });
  return shown;
}

async function moveFiles(
  changes: FileChanges,
  folder: string,
  moved: string,
  change: SlugChange,
): Promise<void> {
  for (const locale of localeCodes) {
    const [before, after] = [`${folder}/${locale}.mdx`, `${moved}/${locale}.mdx`];
    const text = await changes.read(before);
    if (text === undefined) continue;
    await changes.read(after);
    changes.write(before, undefined);
    changes.write(after, renameInDocument(text, change));
  }
}

/** Whatever the store knows to name the story; its own files have moved already. */
async function renameInOthers(
  { storeDir }: StoryPlaces,
  changes: FileChanges,
  folder: string,
  change: SlugChange,
): Promise<void> {
  const index = await readIfThere(path.join(storeDir, storeFiles.references('story', change.from)));
  const citing = (index && parseOrUndefined<string[]>(index)) ?? [];
  for (const file of new Set([...citing, 'front.yaml'])) {
    if (file.startsWith(`${folder}/`)) continue;
    const text = await changes.read(file);
    if (text === undefined) continue;
    const renamed =
      file === 'front.yaml' ? renameInFront(text, change) : renameInDocument(text, change);
    if (renamed !== text) changes.write(file, renamed);
  }
}

function movesOf({ from, to }: SlugChange): Move[] {
  return localeCodes.map((locale) => ({
    from: paths.article(locale, from),
    to: paths.article(locale, to),
  }));
}
