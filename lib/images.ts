import 'server-only';
import type { Locale } from '@/i18n/locales';
import { cropArea, type Focus } from './content/crop-area';
import {
  cropWidths,
  fallbackWidth,
  type ImageCrop,
  type ImageFormat,
  imageCrops,
  shareImage,
  shareImageName,
  variantName,
} from './content/image-recipes';
import { storeFiles } from './content/store-layout';
import { paths } from './paths';
import { readStore } from './store';

type Localized = Record<Locale, string>;

type MediaRecord = {
  id: string;
  src: string;
  hash: string;
  width: number;
  height: number;
  focus: Focus;
  alt?: Localized;
  caption?: Localized;
  credit?: Localized;
};

/** An image with what is said about it in one language. */
export type SiteImage = {
  id: string;
  hash: string;
  width: number;
  height: number;
  focus: Focus;
  alt: string;
  caption?: string;
  credit?: string;
};

/** What a `<picture>` needs for one crop: AVIF in every width, and one WebP for older browsers. */
export type ImageSources = { width: number; height: number; avif: string; webp: string };

/** The image behind a key such as `james-webb`; undefined if the store has none. */
export async function findImage(locale: Locale, key: string): Promise<SiteImage | undefined> {
  const record = await readStore<MediaRecord>(storeFiles.media(key));
  if (!record) return undefined;
  const { id, hash, width, height, focus } = record;
  return {
    id,
    hash,
    width,
    height,
    focus,
    alt: record.alt?.[locale] ?? '',
    caption: record.caption?.[locale],
    credit: record.credit?.[locale],
  };
}

/** URLs of one crop of an image, and the size of its largest variant. */
export function imageSources(image: SiteImage, crop: ImageCrop): ImageSources {
  const widths = cropWidths(image, crop);
  const largest = widths.at(-1) ?? 0;
  const middle = fallbackWidth(widths);
  const url = (width: number, format: ImageFormat) =>
    paths.media(variantName(image, crop, width, format));
  return {
    width: largest,
    height: Math.round((largest * imageCrops[crop].height) / imageCrops[crop].width),
    avif: widths.map((width) => `${url(width, 'avif')} ${width}w`).join(', '),
    webp: url(middle, 'webp'),
  };
}

/** The names of all files that an image is cut into; none if the store has no such image. */
export async function listVariants(key: string): Promise<string[]> {
  const image = await readStore<MediaRecord>(storeFiles.media(key));
  if (!image) return [];
  const pictures = (Object.keys(imageCrops) as ImageCrop[]).flatMap((crop) => {
    const widths = cropWidths(image, crop);
    return [
      ...widths.map((width) => variantName(image, crop, width, 'avif')),
      variantName(image, crop, fallbackWidth(widths), 'webp'),
    ];
  });
  return [...pictures, shareImageName(image)];
}

/** The image cut to 1.91:1, as its share card shows it, and where its focal point lies in that. */
export function shareVariant(image: SiteImage): { file: string; focus: Focus } {
  const { width, height, focus } = image;
  const area = cropArea(image, shareImage, focus);
  return {
    file: shareImageName(image),
    focus: {
      x: (focus.x * width - area.left) / area.width,
      y: (focus.y * height - area.top) / area.height,
    },
  };
}
