import { decodeImage } from '@/lib/content/inspect-image';

/** The widths in which the desk shows images, in pixels. */
export const deskWidths = [320, 800] as const;
export type DeskWidth = (typeof deskWidths)[number];

/** An image as WebP, upright and at most so wide; throws with sharp's reason if it cannot be decoded. */
export function resizeImage(bytes: Buffer, width: DeskWidth): Promise<Buffer> {
  return decodeImage(bytes)
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 78, effort: 2 })
    .timeout({ seconds: 20 })
    .toBuffer();
}
