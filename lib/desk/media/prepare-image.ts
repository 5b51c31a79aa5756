import { createHash } from 'node:crypto';
import type { Sharp } from 'sharp';
import { decodeImage } from '@/lib/content/inspect-image';

/** An upload as the media library keeps it: decoded and written anew, its name made from its bytes. */
export type PreparedImage = { name: string; bytes: Buffer; width: number; height: number };

/** Why an upload was not taken. */
type ImageRefusal = 'empty' | 'too-large' | 'unknown-kind' | 'damaged' | 'too-small' | 'animated';

class ImageRefusedError extends Error {
  constructor(
    readonly refusal: ImageRefusal,
    cause?: unknown,
  ) {
    super(refusal, { cause });
    this.name = 'ImageRefusedError';
  }
}

/** 30 MB: more than any camera's JPEG. */
export const MOST_UPLOAD_BYTES = 30 * 1024 * 1024;
/** 64 MB: more than 3,200 by 3,200 pixels as PNG. */
export const MOST_IMAGE_BYTES = 64 * 1024 * 1024;
const LONGEST_SIDE = 3200;
const SHORTEST_SIDE = 320;
const SECONDS = 20;

/**
 * The kinds that are decoded at all, by their first bytes: what a file or a browser calls itself counts for
 * nothing, and libvips' readers of SVG, PDF and the like are never started.
 */
const KINDS: [name: string, isKind: (bytes: Buffer) => boolean][] = [
  ['jpeg', (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))],
  ['png', (bytes) => bytes.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n'],
  ['webp', (bytes) => /^RIFF[\s\S]{4}WEBP$/.test(bytes.subarray(0, 12).toString('latin1'))],
  ['avif', (bytes) => /^ftyp(?:avif|avis|mif1)$/.test(bytes.subarray(4, 12).toString('latin1'))],
];

/**
 * Decodes an upload and writes it anew, upright, in sRGB, at most 3,200 pixels long, without EXIF, place or
 * anything that is no pixel. Opaque images become JPEG, others PNG. Throws `ImageRefusedError`.
 */
export async function prepareImage(upload: Buffer): Promise<PreparedImage> {
  if (upload.length === 0) throw new ImageRefusedError('empty');
  if (upload.length > MOST_UPLOAD_BYTES) throw new ImageRefusedError('too-large');
  if (!KINDS.some(([, isKind]) => isKind(upload))) throw new ImageRefusedError('unknown-kind');
  const { isOpaque, pixels } = await decode(upload);
  const encoded = isOpaque
    ? pixels.flatten().jpeg({ quality: 90, mozjpeg: true })
    : pixels.png({ compressionLevel: 9 });
  try {
    const { data, info } = await encoded
      .timeout({ seconds: SECONDS })
      .toBuffer({ resolveWithObject: true });
    const hash = createHash('sha256').update(data).digest('hex').slice(0, 20);
    const name = `${hash}.${isOpaque ? 'jpg' : 'png'}`;
    return { name, bytes: data, width: info.width, height: info.height };
  } catch (error) {
    throw new ImageRefusedError('damaged', error);
  }
}

async function decode(upload: Buffer): Promise<{ isOpaque: boolean; pixels: Sharp }> {
  let size: { width: number; height: number };
  let isOpaque: boolean;
  try {
    const { autoOrient, pages = 1 } = await decodeImage(upload).metadata();
    if (pages > 1) throw new ImageRefusedError('animated');
    size = autoOrient;
    isOpaque = (await decodeImage(upload).timeout({ seconds: SECONDS }).stats()).isOpaque;
  } catch (error) {
    if (error instanceof ImageRefusedError) throw error;
    const isHuge = error instanceof Error && /pixel limit/i.test(error.message);
    throw new ImageRefusedError(isHuge ? 'too-large' : 'damaged', error);
  }
  if (Math.min(size.width, size.height) < SHORTEST_SIDE) throw new ImageRefusedError('too-small');
  const pixels = decodeImage(upload)
    .autoOrient()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb');
  return { isOpaque, pixels };
}
