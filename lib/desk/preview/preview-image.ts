import 'server-only';
import type { Locale } from '@/i18n/locales';
import { attributeFault } from '@/lib/content/check-attribute';
import { imageKey } from '@/lib/content/image-recipes';
import { findImage, type SiteImage } from '@/lib/images';
import { deskPaths } from '../desk-paths';
import { findDeskMedia } from '../media/find-desk-media';

/** An image of a draft: as readers see it or, before it is public, its name and where the desk shows it. */
export type PreviewImage = {
  name: string;
  image?: SiteImage;
  address?: string;
  /** The file in the desk's library. */
  pending?: string;
};

/** Looks for an image that a draft names; a name that no image can have is only shown as text. */
export async function previewImage(
  locale: Locale,
  src: string,
  focus?: { x: number; y: number },
): Promise<PreviewImage> {
  if (attributeFault('media', src) !== undefined) return { name: src };
  const key = imageKey(src, focus);
  const image = (await findImage(locale, key)) ?? (await findImage(locale, imageKey(src)));
  if (image) return { name: src, image };
  const pending = await findDeskMedia(imageKey(src));
  return {
    name: src,
    address: pending && deskPaths.image(pending.name, 800),
    pending: pending?.name,
  };
}
