import { createHash } from 'node:crypto';
import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { cropArea, type Focus, type ImageSize } from './crop-area';
import {
  cropWidths,
  fallbackWidth,
  type ImageCrop,
  imageCrops,
  imageKey,
  RECIPE_VERSION,
  shareImage,
  shareImageName,
  variantName,
} from './image-recipes';
import { writeAtomically } from './store-writer';

/** What the store knows of one image file; `hash` names its bytes, its crop and the recipe. */
export type ImageFile = ImageSize & { id: string; src: string; hash: string };

/** 50 megapixels: larger than any press photo, far below what exhausts memory. */
const MAX_PIXELS = 50_000_000;

const decode = (bytes: Buffer) => sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' });

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
  for (const crop of Object.keys(imageCrops) as ImageCrop[])
    await makeCrop(bytes, outDir, image, crop, focus);
  const jpeg = await decode(bytes)
    .autoOrient()
    .extract(cropArea(image, shareImage, focus))
    .resize(shareImage.width, shareImage.height)
    .jpeg({ quality: 80, mozjpeg: true })
    .toBuffer();
  await writeAtomically(share, jpeg);
}

async function makeCrop(
  bytes: Buffer,
  outDir: string,
  image: ImageFile,
  crop: ImageCrop,
  focus: Focus,
) {
  const shape = imageCrops[crop];
  const widths = cropWidths(image, crop);
  const { data, info } = await decode(bytes)
    .autoOrient()
    .extract(cropArea(image, shape, focus))
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const resized = (width: number) =>
    sharp(data, { raw }).resize(width, Math.round((width * shape.height) / shape.width));
  for (const width of widths) {
    const avif = await resized(width).avif({ quality: 47, effort: 1 }).toBuffer();
    await writeAtomically(path.join(outDir, variantName(image, crop, width, 'avif')), avif);
  }
  const middle = fallbackWidth(widths);
  const webp = await resized(middle).webp({ quality: 70, effort: 2 }).toBuffer();
  await writeAtomically(path.join(outDir, variantName(image, crop, middle, 'webp')), webp);
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
