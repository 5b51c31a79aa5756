import 'server-only';
import type { Locale } from '@/i18n/locales';
import {
  cropWidths,
  type ImageCrop,
  type ImageFormat,
  imageCrops,
  imageFormats,
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
  alt: string;
  caption?: string;
  credit?: string;
};

/** Everything an `<img>` and its `<source>`s need for one crop. */
export type ImageSources = {
  width: number;
  height: number;
  fallback: string;
  sources: { type: string; srcSet: string }[];
};

/** The image behind a key such as `james-webb`; undefined if the store has none. */
export async function findImage(locale: Locale, key: string): Promise<SiteImage | undefined> {
  const record = await readStore<MediaRecord>(storeFiles.media(key));
  if (!record) return undefined;
  const { id, hash, width, height } = record;
  return {
    id,
    hash,
    width,
    height,
    alt: record.alt?.[locale] ?? '',
    caption: record.caption?.[locale],
    credit: record.credit?.[locale],
  };
}

/** URLs of one crop of an image in every width and format. */
export function imageSources(image: SiteImage, crop: ImageCrop): ImageSources {
  const widths = cropWidths(image, crop);
  const url = (width: number, format: ImageFormat) =>
    paths.media(variantName(image, crop, width, format));
  const largest = widths.at(-1) ?? 0;
  return {
    width: largest,
    height: Math.round((largest * imageCrops[crop].height) / imageCrops[crop].width),
    fallback: url(widths[Math.floor(widths.length / 2)] ?? largest, 'webp'),
    sources: imageFormats.map((format) => ({
      type: `image/${format}`,
      srcSet: widths.map((width) => `${url(width, format)} ${width}w`).join(', '),
    })),
  };
}

/** The path of the 1200x630 picture that social networks show. */
export function sharePath(image: SiteImage): string {
  return paths.media(shareImageName(image));
}
