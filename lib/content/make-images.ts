import { createHash } from 'node:crypto';
import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import {
  cropWidths,
  type ImageCrop,
  type ImageFormat,
  imageCrops,
  imageFormats,
  imageKey,
  RECIPE_VERSION,
  shareImage,
  shareImageName,
  variantName,
} from './image-recipes';
import { writeAtomically } from './store-writer';

export type ImageSize = { width: number; height: number };
export type Focus = { x: number; y: number };

/** What the store knows of one image file; `hash` names its bytes, its crop and the recipe. */
export type ImageFile = ImageSize & { id: string; src: string; hash: string };

/** 50 megapixels: larger than any press photo, far below what exhausts memory. */
const MAX_PIXELS = 50_000_000;

const decode = (file: string | Buffer) =>
  sharp(file, { limitInputPixels: MAX_PIXELS, failOn: 'error' });

/** Reads an image's size and hash; throws with sharp's reason if it cannot be decoded. */
export async function inspectImage(
  contentDir: string,
  src: string,
  focus: Focus,
): Promise<ImageFile> {
  const bytes = await readFile(path.join(contentDir, 'media', src));
  const { autoOrient } = await decode(bytes).metadata();
  const hash = createHash('sha256')
    .update(bytes)
    .update(JSON.stringify([RECIPE_VERSION, focus]))
    .digest('hex')
    .slice(0, 10);
  return { id: imageKey(src), src, hash, ...autoOrient };
}

/** Cuts every variant of an image that is not on disk yet. Metadata such as GPS is dropped. */
export async function makeVariants(
  contentDir: string,
  outDir: string,
  image: ImageFile,
  focus: Focus,
) {
  const share = path.join(outDir, shareImageName(image));
  // The share image is written last: where it stands, the others do too.
  if (await exists(share)) return;
  const bytes = await readFile(path.join(contentDir, 'media', image.src));
  for (const crop of Object.keys(imageCrops) as ImageCrop[]) {
    const shape = imageCrops[crop];
    const area = cropArea(image, shape, focus);
    const base = await decode(bytes)
      .autoOrient()
      .extract(area)
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    for (const width of cropWidths(image, crop)) {
      const height = Math.round((width * shape.height) / shape.width);
      for (const format of imageFormats) {
        const { info } = base;
        const cut = sharp(base.data, {
          raw: { width: info.width, height: info.height, channels: info.channels as 3 },
        }).resize(width, height);
        await writeAtomically(
          path.join(outDir, variantName(image, crop, width, format)),
          await encode(cut, format),
        );
      }
    }
  }
  const area = cropArea(image, shareImage, focus);
  const jpeg = await decode(bytes)
    .autoOrient()
    .extract(area)
    .resize(shareImage.width, shareImage.height)
    .jpeg({ quality: 80, mozjpeg: true })
    .toBuffer();
  await writeAtomically(share, jpeg);
}

function encode(image: Sharp, format: ImageFormat): Promise<Buffer> {
  return format === 'avif'
    ? image.avif({ quality: 47, effort: 1 }).toBuffer()
    : image.webp({ quality: 70, effort: 2 }).toBuffer();
}

/** The largest area of the wanted shape, as near to the focal point as the edges allow. */
export function cropArea(image: ImageSize, shape: ImageSize, focus: Focus) {
  const scale = Math.min(image.width / shape.width, image.height / shape.height);
  const width = Math.round(shape.width * scale);
  const height = Math.round(shape.height * scale);
  const clamp = (centre: number, size: number, limit: number) =>
    Math.round(Math.min(Math.max(centre - size / 2, 0), limit - size));
  return {
    left: clamp(focus.x * image.width, width, image.width),
    top: clamp(focus.y * image.height, height, image.height),
    width,
    height,
  };
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}
