/** How images are cut: each crop is a shape, and the widths in which readers may need it. */
export const imageCrops = {
  wide: { width: 16, height: 9, widths: [480, 800, 1200, 1600] },
  card: { width: 3, height: 2, widths: [320, 640] },
  thumb: { width: 3, height: 2, widths: [160, 320] },
} as const;

/** The picture that social networks show: 1.91:1, as JPEG, which all of them read. */
export const shareImage = { width: 1200, height: 630 } as const;

/** Raised when a recipe changes, so that every image is cut again. */
export const RECIPE_VERSION = 2;

export type ImageCrop = keyof typeof imageCrops;
export type ImageFormat = 'avif' | 'webp';

/** The file name of one variant: the hash makes it safe to cache for ever. */
export function variantName(
  image: { id: string; hash: string },
  crop: ImageCrop,
  width: number,
  format: ImageFormat,
): string {
  return `${image.id}.${image.hash}.${crop}-${width}.${format}`;
}

export function shareImageName(image: { id: string; hash: string }): string {
  return `${image.id}.${image.hash}.share.jpg`;
}

/** Whether a file is named as a variant: its name, a hash and how it is cut. */
export function isVariantName(name: string): boolean {
  return /^[a-z0-9@-]+\.[0-9a-f]{10}\.(?:[a-z]+-\d+|share)\.(?:avif|webp|jpg)$/.test(name);
}

/** The crop's widths that this image can fill without being enlarged; at least the smallest. */
export function cropWidths(image: { width: number; height: number }, crop: ImageCrop): number[] {
  const { width, height, widths } = imageCrops[crop];
  const available = Math.min(image.width, (image.height * width) / height);
  const filled = widths.filter((candidate) => candidate <= available);
  return filled.length > 0 ? filled : [widths[0]];
}

/** Names an image, or the same image cut around another point, inside the store. */
export function imageKey(src: string, focus?: { x: number; y: number }): string {
  const id = src.replace(/\.[^.]+$/, '');
  return focus ? `${id}@${Math.round(focus.x * 100)}x${Math.round(focus.y * 100)}` : id;
}

/** The one width that browsers without AVIF get, as WebP: the middle one. */
export function fallbackWidth(widths: number[]): number {
  return widths[Math.floor(widths.length / 2)] ?? 0;
}

/** The narrowest picture of the same crop, which every image has; other names as they are. */
export function smallestVariant(name: string): string {
  return name.replace(/\.([a-z]+)-\d+\.avif$/, (same, crop: string) =>
    crop in imageCrops ? `.${crop}-${imageCrops[crop as ImageCrop].widths[0]}.avif` : same,
  );
}
