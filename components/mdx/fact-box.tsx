import type { ReactNode } from 'react';
import { BidiText } from '@/components/text/bidi-text';

export function FactBox({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <aside
      aria-label={title}
      className="border-t-4 border-ink bg-surface p-5 text-md leading-[1.8]"
    >
      <p className="font-headline text-xl font-semibold">
        <BidiText>{title}</BidiText>
      </p>
      {children}
    </aside>
  );
}
