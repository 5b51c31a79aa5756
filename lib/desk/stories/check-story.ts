import path from 'node:path';
import type { Locale } from '@/i18n/locales';
import type { Mention } from '@/lib/content/body-mentions';
import { checkDocument } from '@/lib/content/check-document';
import { checkReferences } from '@/lib/content/check-references';
import { classify } from '@/lib/content/classify';
import { contentIndex } from '@/lib/content/content-index';
import { imageKey } from '@/lib/content/image-recipes';
import { type Problem, sortProblems } from '@/lib/content/problems';
import { storeFiles } from '@/lib/content/store-layout';
import { isThere } from '@/lib/engine/missing';
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
  const files: string[] = [];
  const stories = new Map<string, boolean>();
  for (const { kind, id } of mentions) {
    // An id is part of a path here: what is no name is not looked for.
    if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u.test(id) || id.includes('..')) continue;
    if (kind === 'story') {
      if (await isThere(path.join(storeDir, storeFiles.article(id, 'ar')))) stories.set(id, true);
    } else if (kind === 'image') files.push(`media/${id}`, `media/${imageKey(id)}.yaml`);
    else files.push(`${kind}s/${id}.yaml`);
  }
  const lying: string[] = [];
  for (const file of files) if (await isThere(path.join(contentDir, file))) lying.push(file);
  return { index: contentIndex(lying), stories };
}
