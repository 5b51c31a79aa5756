import type { ImageSize } from '@/lib/content/crop-area';

type Props = { src: string; alt: string; size?: ImageSize; className: string };

/** An image of the library. */
export function DeskImage({ src, alt, size, className }: Props) {
  return (
    // biome-ignore lint/performance/noImgElement: the desk's own route makes it small.
    <img src={src} alt={alt} {...size} loading="lazy" decoding="async" className={className} />
  );
}
