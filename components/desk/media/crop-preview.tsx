import { cropArea, type Focus, type ImageSize } from '@/lib/content/crop-area';

type Props = { src: string; image: ImageSize; shape: ImageSize; focus: Focus; label: string };

/** What readers see of an image in one shape: the very area that the engine cuts out. */
export function CropPreview({ src, image, shape, focus, label }: Props) {
  const { left, top, width, height } = cropArea(image, shape, focus);

  return (
    <figure className="grid gap-1">
      <svg
        viewBox={`${left} ${top} ${width} ${height}`}
        className="w-full border border-rule bg-surface"
        role="img"
        aria-label={label}
      >
        <image href={src} width={image.width} height={image.height} preserveAspectRatio="none" />
      </svg>
      <figcaption aria-hidden="true" className="text-sm text-muted">
        {label}
      </figcaption>
    </figure>
  );
}
