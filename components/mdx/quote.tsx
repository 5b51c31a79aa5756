import type { ReactNode } from 'react';
import { BidiText } from '@/components/text/bidi-text';

type Props = { speaker: string; role?: string; children?: ReactNode };

/** A quotation that stands out, with who said it. */
export function Quote({ speaker, role, children }: Props) {
  return (
    <figure className="border-s-4 border-accent ps-5">
      <div className="font-headline text-[1.375rem] leading-relaxed font-semibold">{children}</div>
      <figcaption className="text-base text-muted">
        <span className="text-ink">
          <BidiText>{speaker}</BidiText>
        </span>
        {role && (
          <>
            <br />
            <BidiText>{role}</BidiText>
          </>
        )}
      </figcaption>
    </figure>
  );
}
