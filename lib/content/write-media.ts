import path from 'node:path';
import type { Focus } from './crop-area';
import { imageKey } from './image-recipes';
import { inspectImage, makeVariants } from './make-images';
import type { Manifest } from './manifest';
import { storeFiles } from './store-layout';
import type { StoreWriter } from './store-writer';

type Folders = { contentDir: string; mediaDir: string };

const CENTRE: Focus = { x: 0.5, y: 0.5 };

/** Cuts the images that changed and writes one record per image and focal point. */
export async function writeMedia(
  writer: StoreWriter,
  manifest: Manifest,
  folders: Folders,
): Promise<void> {
  for (const [file, { image }] of manifest) {
    if (!image) continue;
    const record = manifest.get(file.replace(/\.[^.]+$/, '.yaml'))?.document;
    const focus = (record?.focus as Focus | undefined) ?? CENTRE;
    await writeImage(writer, folders, image.src, image.id, focus, record);
  }
  for (const { story } of manifest.values()) {
    if (!story?.hero || !story.heroFocus || !story.heroSrc) continue;
    const src = story.heroSrc;
    if (!manifest.get(`media/${src}`)?.image) continue;
    const record = manifest.get(`media/${imageKey(src)}.yaml`)?.document;
    await writeImage(writer, folders, src, story.hero, story.heroFocus, record);
  }
}

async function writeImage(
  writer: StoreWriter,
  { contentDir, mediaDir }: Folders,
  src: string,
  key: string,
  focus: Focus,
  record: Record<string, unknown> | undefined,
): Promise<void> {
  const image = await inspectImage(contentDir, src, focus);
  await makeVariants(contentDir, path.resolve(mediaDir), image, focus);
  const { alt, caption, credit, licence } = record ?? {};
  await writer.write(storeFiles.media(key), { ...image, alt, caption, credit, licence });
}
