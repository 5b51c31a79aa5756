import { createHash } from 'node:crypto';
import type { Focus } from '../content/crop-area';
import { imageKey, RECIPE_VERSION } from '../content/image-recipes';
import type { ImageFile } from '../content/inspect-image';
import { storeFiles } from '../content/store-layout';
import type { Shard } from './ledger';
import { makeVariants } from './make-images';
import type { StoreWriter } from './store-writer';

type Folders = { contentDir: string; mediaDir: string };

/** An image as some page shows it: its own record, or a story's own focal point. */
export type MediaUse = { src: string; key: string; focus?: Focus };

const CENTRE: Focus = { x: 0.5, y: 0.5 };

/** Cuts images that changed and writes their records; removes the record of what is no longer there. */
export async function writeMedia(
  writer: StoreWriter,
  other: Shard,
  uses: Map<string, MediaUse | undefined>,
  folders: Folders,
): Promise<void> {
  for (const [key, use] of uses) {
    const image = use && other.get(`media/${use.src}`)?.image;
    if (!use || !image) {
      await writer.remove(storeFiles.media(key));
      continue;
    }
    const record = other.get(`media/${imageKey(use.src)}.yaml`)?.document ?? {};
    const focus = use.focus ?? (record.focus as Focus | undefined) ?? CENTRE;
    const { id, src, width, height } = image;
    const variant = { id, src, hash: variantHash(image, focus), width, height };
    await makeVariants(folders.contentDir, folders.mediaDir, variant, focus);
    const { alt, caption, credit, licence } = record;
    await writer.write(storeFiles.media(key), { ...variant, focus, alt, caption, credit, licence });
  }
}

/** Names the bytes, the crop and the recipe: a variant with this name never changes. */
function variantHash(image: ImageFile, focus: Focus): string {
  return createHash('sha256')
    .update(image.bytes)
    .update(JSON.stringify([RECIPE_VERSION, focus.x, focus.y]))
    .digest('hex')
    .slice(0, 10);
}
