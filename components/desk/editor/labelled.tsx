import type { ReactNode } from 'react';

type Props = { id: string; label: string; hint?: string; children: ReactNode };

/** A field of the editor under its label; `hint` is `${id}-hint` to `aria-describedby`. */
export function Labelled({ id, label, hint, children }: Props) {
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-headline text-sm font-semibold">
        {label}
      </label>
      {children}
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
    </div>
  );
}

export const inputLook =
  'w-full font-text border border-muted bg-paper px-3 py-2 text-base text-ink';
