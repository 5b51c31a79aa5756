import path from 'node:path';
import { storeFiles } from '@/lib/content/store-layout';
import { storyPath } from '@/lib/content/story-path';
import { readIfThere } from '@/lib/engine/missing';
import { parseOrUndefined } from '@/lib/engine/store-writer';
import type { Person } from '../accounts/permissions';
import type { NewsroomDesk } from '../stories/newsroom-desk';
import { documentFields } from '../text/document-fields';
import type { MediaUses } from './media-uses';

/** Where an image is shown, as somebody may see it: `title` of what is public, drafts that they may open. */
export type MediaPlaces = {
  files: { file: string; slug?: string; title?: string }[];
  drafts: { id: string; title: string }[];
  otherDrafts: number;
};

/** Tells the uses of an image by their titles. */
export async function mediaPlaces(
  { stories, storeDir }: { stories: NewsroomDesk; storeDir: string },
  person: Person,
  uses: MediaUses,
): Promise<MediaPlaces> {
  const places: MediaPlaces = { files: [], drafts: [], otherDrafts: 0 };
  for (const file of uses.files) {
    const slug = storyPath(file)?.slug;
    places.files.push({ file, slug, title: slug && (await publicTitle(storeDir, slug)) });
  }
  for (const id of uses.drafts) {
    const title = await draftTitle(stories, person, id);
    if (title === undefined) places.otherDrafts++;
    else places.drafts.push({ id, title });
  }
  return places;
}

async function publicTitle(storeDir: string, slug: string): Promise<string | undefined> {
  const bytes = await readIfThere(path.join(storeDir, storeFiles.article(slug, 'ar')));
  return bytes && parseOrUndefined<{ title?: string }>(bytes)?.title;
}

async function draftTitle(
  stories: NewsroomDesk,
  person: Person,
  id: string,
): Promise<string | undefined> {
  try {
    const { files, facts } = await stories.read(person, id);
    return String(documentFields(files.ar ?? '').title || facts.slug);
  } catch (error) {
    // Not theirs to open, or gone in the meantime.
    if (error instanceof Error && ['DeskError', 'NoDraftError'].includes(error.name))
      return undefined;
    throw error;
  }
}
