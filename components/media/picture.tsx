import type { ImageCrop } from '@/lib/content/image-recipes';
import { imageSources, type SiteImage } from '@/lib/images';

type Props = {
  image: SiteImage;
  crop: ImageCrop;
  /** How wide the image is drawn, as the `sizes` attribute tells the browser. */
  sizes: string;
  /** `eager` only for the one image that a reader sees first. */
  loading: 'eager' | 'lazy';
  /** Beside its headline an image is decoration: an empty text keeps screen readers from saying it twice. */
  alt: string;
};

export function Picture({ image, crop, sizes, loading, alt }: Props) {
  const { width, height, avif, webp } = imageSources(image, crop);

  return (
    <picture>
      <source type="image/avif" srcSet={avif} sizes={sizes} />
      <img
        src={webp}
        alt={alt}
        width={width}
        height={height}
        loading={loading}
        decoding="async"
        fetchPriority={loading === 'eager' ? 'high' : undefined}
        className="h-auto w-full bg-surface"
      />
    </picture>
  );
}
