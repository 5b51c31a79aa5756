import path from 'node:path';
import { isSlug } from '@/lib/content/check-attribute';
import { isError } from '@/lib/content/problems';
import { storeFiles } from '@/lib/content/store-layout';
import { isThere } from '@/lib/engine/missing';
import { documentFields } from '../text/document-fields';
import { checkSlug } from './allow';
import { checkStory } from './check-story';
import { DeskError } from './desk-error';
import { FileChanges } from './file-changes';
import { findSlugFolder } from './public-story';
import type { PublishPlaces } from './publish-draft';

/** A story of the content folder that is about to change. */
export type LyingStory = {
  folder: string;
  changes: FileChanges;
  /** The text of `ar.mdx`. */
  text: string;
  fields: Record<string, unknown>;
  section: string;
  title: string;
};

/** Reads the story of a slug; refuses what is no slug and what is no story. */
export async function readLyingStory(
  { repository }: PublishPlaces,
  slug: string,
): Promise<LyingStory> {
  checkSlug(slug);
  const folder = await findSlugFolder(repository.contentDir, slug);
  const changes = new FileChanges(repository.contentDir);
  const text = folder && (await changes.read(`${folder}/ar.mdx`));
  if (!folder || !text) throw new DeskError('no-story');
  const fields = documentFields(text);
  const section = String(fields.section ?? '');
  return { folder, changes, text, fields, section, title: String(fields.title || slug) };
}

/** Refuses a text of `ar.mdx` that the content check would keep from readers. */
export async function refuseFaults(
  { repository, storeDir }: PublishPlaces,
  { folder, id, text }: { folder: string; id: string; text: string },
): Promise<void> {
  const problems = await checkStory({ repository, storeDir }, { folder, id, locale: 'ar', text });
  const errors = problems.filter(isError);
  if (errors.length > 0) throw new DeskError('has-errors', errors);
}

/** Whether readers can open a story now. */
export async function isStoryPublic({ storeDir }: PublishPlaces, slug: string): Promise<boolean> {
  return isSlug(slug) && isThere(path.join(storeDir, storeFiles.article(slug, 'ar')));
}
