import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { cropArea, type Focus } from '../content/crop-area';
import {
  cropWidths,
  fallbackWidth,
  type ImageCrop,
  imageCrops,
  shareImage,
  shareImageName,
  variantName,
} from '../content/image-recipes';
import { decodeImage } from '../content/inspect-image';
import { isThere } from './missing';
import { writeAtomically } from './write-atomically';

/** One image to cut: `id` and `hash` name its variants. */
export type ImageToCut = { id: string; src: string; hash: string; width: number; height: number };

/** Cuts every variant of an image that is not on disk yet. Metadata such as GPS is dropped. */
export async function makeVariants(
  contentDir: string,
  outDir: string,
  image: ImageToCut,
  focus: Focus,
): Promise<void> {
  const share = path.join(outDir, shareImageName(image));
  // The share image is written last: where it stands, the others do too.
  if (await isThere(share)) return;
  const bytes = await readFile(path.join(contentDir, 'media', image.src));
  for (const crop of Object.keys(imageCrops) as ImageCrop[])
    await makeCrop(bytes, outDir, image, crop, focus);
  const jpeg = await decodeImage(bytes)
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
  image: ImageToCut,
  crop: ImageCrop,
  focus: Focus,
): Promise<void> {
  const shape = imageCrops[crop];
  const widths = cropWidths(image, crop);
  const { data, info } = await decodeImage(bytes)
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
