import type { ReactNode } from 'react';

type Props = { id: string; title: string; help?: string; children: ReactNode };

/** One part of a page with a heading of its own. */
export function Panel({ id, title, help, children }: Props) {
  return (
    <section aria-labelledby={id} className="grid gap-4 border-t-2 border-ink pt-4">
      <div className="grid gap-1">
        <h2 id={id} className="text-xl">
          {title}
        </h2>
        {help && <p className="text-base text-muted">{help}</p>}
      </div>
      {children}
    </section>
  );
}
