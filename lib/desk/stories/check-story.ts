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
import type { Repository } from '@/lib/git/repository';
import { checkUploads } from '../media/check-uploads';
import { isUploadId } from '../media/media-names';
import { findUpload, type Upload } from '../media/uploads';
import { readLines } from '../text/line-ends';

type Places = { repository: Repository; storeDir: string };

type StoryText = { folder: string; id: string; locale: Locale; text: string };

/**
 * What the content check would say of a file if these were its words: fields, safe MDX, Arabic text, and
 * everything it points at. `id` is the slug that the story has or will have.
 */
export async function checkStory(places: Places, story: StoryText): Promise<Problem[]> {
  const { file, problems, mentions } = readStory(story);
  const uploads = await mentionedUploads(places.repository, mentions);
  const { index, stories } = await findMentioned(places, mentions, uploads);
  const lookup = { isPublic: (slug: string) => stories.get(slug), slugs: () => [] };
  const across = checkReferences({ file, id: story.id, mentions }, index, lookup);
  return sortProblems([...problems, ...across, ...checkUploads(file, mentions, uploads)]);
}

/** The images that a text shows and that become public with it. */
export function uploadsOf(repository: Repository, story: StoryText): Promise<Upload[]> {
  return mentionedUploads(repository, readStory(story).mentions);
}

function readStory({ folder, locale, text }: StoryText) {
  const file = `${folder}/${locale}.mdx`;
  const contentPath = classify(file);
  if (contentPath?.kind !== 'document') throw new Error(`“${file}” is no story.`);
  const source = { file, text: readLines(text).text.replace(/^\uFEFF/, '') };
  return checkDocument(source, contentPath);
}

async function mentionedUploads(repository: Repository, mentions: Mention[]): Promise<Upload[]> {
  const uploads: Upload[] = [];
  for (const { id: name } of mentions.filter(({ kind }) => kind === 'image')) {
    const id = imageKey(name);
    if (!isUploadId(id) || uploads.some((own) => own.id === id)) continue;
    const upload = await findUpload(repository, id);
    if (upload?.name !== name) continue;
    const folder = path.join(repository.contentDir, 'media');
    const lies = await Promise.all(
      [name, `${id}.yaml`].map((own) => isThere(path.join(folder, own))),
    );
    if (!lies.includes(true)) uploads.push(upload);
  }
  return uploads;
}

/** Asks the disk for exactly what is mentioned: at 100,000 stories nobody reads a list of all. */
async function findMentioned(
  { repository: { contentDir }, storeDir }: Places,
  mentions: Mention[],
  uploads: Upload[],
) {
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
  const lying = uploads.flatMap(({ id, name }) => [`media/${name}`, `media/${id}.yaml`]);
  for (const file of files) if (await isThere(path.join(contentDir, file))) lying.push(file);
  return { index: contentIndex(lying), stories };
}
