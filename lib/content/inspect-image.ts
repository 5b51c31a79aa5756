import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { ImageSize } from './crop-area';
import { imageKey } from './image-recipes';

/** What an image file itself tells; `bytes` is the hash of its bytes. */
export type ImageFile = ImageSize & { id: string; src: string; bytes: string };

/** 50 megapixels: larger than any press photo, far below what exhausts memory. */
const MAX_PIXELS = 50_000_000;

// Every image is cut once: what libvips keeps for the next time is only memory.
sharp.cache(false);

/** A decoder that refuses damaged and gigantic images. */
export const decodeImage = (bytes: Buffer) =>
  sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' });

/** Reads an image's size; throws with sharp's reason if it cannot be decoded. */
export async function inspectImage(src: string, bytes: Buffer): Promise<ImageFile> {
  const { autoOrient } = await decodeImage(bytes).metadata();
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  return { id: imageKey(src), src, bytes: hash, ...autoOrient };
}
