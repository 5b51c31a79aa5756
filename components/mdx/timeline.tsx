import type { ReactNode } from 'react';
import { BidiText } from '@/components/text/bidi-text';

export function Timeline({ title, children }: { title?: string; children?: ReactNode }) {
  return (
    <section className="border-t-4 border-ink bg-surface p-5">
      {title && (
        <p className="font-headline text-xl font-semibold">
          <BidiText>{title}</BidiText>
        </p>
      )}
      <ol className="list-none! ps-2!">{children}</ol>
    </section>
  );
}

type EventProps = { date: string; title?: string; children?: ReactNode };

export function TimelineEvent({ date, title, children }: EventProps) {
  return (
    <li className="relative mt-0! border-s-2 border-rule ps-5 pb-5 last:pb-0">
      <span
        aria-hidden="true"
        className="absolute -start-[0.4375rem] top-2.5 size-3 rounded-full bg-accent"
      />
      <p className="font-headline text-base font-semibold text-accent">
        <BidiText>{date}</BidiText>
      </p>
      {title && (
        <p className="mt-0! font-headline text-md font-semibold">
          <BidiText>{title}</BidiText>
        </p>
      )}
      <div className="mt-0! text-md leading-[1.8]">{children}</div>
    </li>
  );
}
