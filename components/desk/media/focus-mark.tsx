import type { Focus, ImageSize } from '@/lib/content/crop-area';

type Props = { src: string; alt: string; image: ImageSize; focus: Focus };

/** A whole image with a ring round its focal point. */
export function FocusMark({ src, alt, image, focus }: Props) {
  const { width, height } = image;
  const [x, y] = [focus.x * width, focus.y * height];
  const radius = Math.max(width, height) / 24;

  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className="h-auto w-full bg-surface"
      role="img"
      aria-label={alt}
    >
      <image href={src} width={width} height={height} preserveAspectRatio="none" />
      <circle
        cx={x}
        cy={y}
        r={radius}
        className="fill-none stroke-paper"
        strokeWidth={radius / 3}
      />
      <circle cx={x} cy={y} r={radius} className="fill-none stroke-ink" strokeWidth={radius / 8} />
      <circle cx={x} cy={y} r={radius / 8} className="fill-accent stroke-paper" />
    </svg>
  );
}
