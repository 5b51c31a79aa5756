import type { ReactNode } from 'react';
import { BidiText } from '@/components/text/bidi-text';

/** Classical verse: the two halves of a line side by side, one below the other on a phone. */
export function Poem({ poet, children }: { poet?: string; children?: ReactNode }) {
  return (
    <figure className="grid gap-4 border-y border-rule py-6 text-center text-xl">
      <div className="grid gap-3">{children}</div>
      {poet && (
        <figcaption className="text-base text-muted">
          <BidiText>{poet}</BidiText>
        </figcaption>
      )}
    </figure>
  );
}

export function Verse({ sadr, ajuz }: { sadr: string; ajuz?: string }) {
  return (
    <p className="grid gap-x-8 md:grid-cols-2">
      <span>{sadr}</span> {ajuz && <span>{ajuz}</span>}
    </p>
  );
}
