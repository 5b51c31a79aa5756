import { localeCodes } from '@/i18n/locales';
import { isSlug } from '@/lib/content/check-attribute';
import type { Repository } from '@/lib/git/repository';
import { renameInDocument, type SlugChange } from '../text/rename-mentions';
import { type Draft, type DraftFiles, type DraftStore, NoDraftError } from './draft-store';
import { SaveConflictError } from './merge-files';
import { redirectsOf } from './patch-redirects';
import { findSlugFolder, readPublicStory } from './public-story';
import { readRedirects } from './read-redirects';

type Places = { repository: Repository; drafts: DraftStore };

const TRIES = 5;
const ADDRESS = /^\/ar\/articles\/([^/]+)$/;

/** Drafts of renamed stories know their new place, and drafts that name such a story its new name. */
export async function followRenames(places: Places, changes: SlugChange[]): Promise<void> {
  for (const { id } of await places.drafts.list())
    for (const change of changes) await follow(places, id, change);
}

/** As `followRenames`, for what a desk that was cut off left undone: `redirects.yaml` knows every rename. */
export async function followAllRenames(places: Places): Promise<void> {
  const { repository, drafts } = places;
  const redirects = await readRedirects(repository.contentDir);
  const renames = redirectsOf(redirects).flatMap(({ from, to }) => {
    const [old = '', now = ''] = [ADDRESS.exec(from)?.[1], ADDRESS.exec(to ?? '')?.[1]];
    return isSlug(old) && isSlug(now) ? [{ from: old, to: now }] : [];
  });
  for (const draft of await drafts.list())
    for (const change of renames) {
      if (!isAbout(draft, change.from)) continue;
      // A withdrawn story leads to another one too, and keeps its folder.
      if (await findSlugFolder(repository.contentDir, change.from)) continue;
      await follow(places, draft.id, change);
    }
}

/**
 * Whether a draft follows a rename only now, as nobody could finish it before: it must never bring its story out
 * again under the old address.
 */
export async function followsNow(places: Places, { id, version, facts }: Draft): Promise<boolean> {
  const { publicFolder } = facts;
  if (!publicFolder || (await readPublicStory(places.repository.contentDir, publicFolder)))
    return false;
  await followAllRenames(places);
  return (await places.drafts.read(id)).version !== version;
}

async function follow({ repository, drafts }: Places, id: string, change: SlugChange) {
  for (let tries = 1; ; tries++) {
    try {
      const draft = await drafts.read(id);
      if (!isAbout(draft, change.from)) return;
      const { owner } = draft.facts;
      if (draft.facts.slug === change.from && draft.facts.publicFolder) {
        const publicFolder = await findSlugFolder(repository.contentDir, change.to);
        await drafts.amend(id, owner, 'Rename', (facts) => ({
          ...facts,
          slug: change.to,
          publicFolder: publicFolder ?? facts.publicFolder,
        }));
      }
      await drafts.save(id, draft.version, renamedFiles(draft, change), owner);
      return;
    } catch (error) {
      // Published or discarded in this moment: nothing is left that could follow.
      if (error instanceof NoDraftError) return;
      // Somebody saved in this moment: what they wrote is renamed the next time round.
      if (!(error instanceof SaveConflictError) || tries === TRIES) throw error;
    }
  }
}

function isAbout({ facts, files }: Draft, slug: string): boolean {
  return facts.slug === slug || localeCodes.some((locale) => files[locale]?.includes(slug));
}

function renamedFiles({ files }: Draft, change: SlugChange): DraftFiles {
  const renamed: DraftFiles = {};
  for (const locale of localeCodes) {
    const text = files[locale];
    if (text !== undefined) renamed[locale] = renameInDocument(text, change);
  }
  return renamed;
}
