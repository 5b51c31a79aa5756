import { BidiText } from '@/components/text/bidi-text';

type Props = { caption?: string; credit?: string };

export function ImageCaption({ caption, credit }: Props) {
  if (!caption && !credit) return null;

  return (
    <figcaption className="flex flex-wrap gap-x-2 text-sm leading-relaxed text-muted">
      {caption && (
        <span>
          <BidiText>{caption}</BidiText>
        </span>
      )}
      {credit && (
        <small className="text-sm">
          (<BidiText>{credit}</BidiText>)
        </small>
      )}
    </figcaption>
  );
}
