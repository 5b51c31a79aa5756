import { access } from 'node:fs/promises';
import path from 'node:path';
import type { Locale } from '@/i18n/locales';
import type { Mention } from '@/lib/content/body-mentions';
import { checkDocument } from '@/lib/content/check-document';
import { type ContentIndex, checkReferences } from '@/lib/content/check-references';
import { classify } from '@/lib/content/classify';
import { imageKey } from '@/lib/content/image-recipes';
import { type Problem, sortProblems } from '@/lib/content/problems';
import { storeFiles } from '@/lib/content/store-layout';
import { isMissing } from '@/lib/engine/missing';
import { readLines } from '../text/line-ends';

type Places = { contentDir: string; storeDir: string };

/**
 * What the content check would say of a file if these were its words: fields, safe MDX, Arabic text, and
 * everything it points at. `id` is the slug that the story has or will have.
 */
export async function checkStory(
  places: Places,
  { folder, id, locale, text }: { folder: string; id: string; locale: Locale; text: string },
): Promise<Problem[]> {
  const file = `${folder}/${locale}.mdx`;
  const contentPath = classify(file);
  if (contentPath?.kind !== 'document') throw new Error(`“${file}” is no story.`);
  const source = { file, text: readLines(text).text.replace(/^\uFEFF/, '') };
  const { problems, mentions } = checkDocument(source, contentPath);
  const { index, stories } = await findMentioned(places, mentions);
  const lookup = { isPublic: (slug: string) => stories.get(slug), slugs: () => [] };
  return sortProblems([...problems, ...checkReferences({ file, id, mentions }, index, lookup)]);
}

/** Asks the disk for exactly what is mentioned: at 100,000 stories nobody reads a list of all. */
async function findMentioned({ contentDir, storeDir }: Places, mentions: Mention[]) {
  const index: ContentIndex = {
    section: new Set(),
    topic: new Set(),
    author: new Set(),
    image: new Set(),
    mediaRecord: new Set(),
  };
  const stories = new Map<string, boolean>();
  const isThere = (folder: string, name: string) => exists(path.join(contentDir, folder, name));
  for (const { kind, id } of mentions) {
    // An id is part of a path here: what is no name is not looked for.
    if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u.test(id) || id.includes('..')) continue;
    if (kind === 'story') {
      if (await exists(path.join(storeDir, storeFiles.article(id, 'ar')))) stories.set(id, true);
    } else if (kind === 'image') {
      if (await isThere('media', id)) index.image.add(id);
      if (await isThere('media', `${imageKey(id)}.yaml`)) index.mediaRecord.add(imageKey(id));
    } else if (await isThere(`${kind}s`, `${id}.yaml`)) index[kind].add(id);
  }
  return { index, stories };
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
