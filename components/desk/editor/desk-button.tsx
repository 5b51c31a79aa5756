import type { ComponentProps } from 'react';

type Props = Omit<ComponentProps<'button'>, 'className'> & {
  look?: 'main' | 'plain' | 'quiet';
};

const looks = {
  main: 'bg-ink text-paper border-ink font-semibold',
  plain: 'bg-paper text-ink border-muted',
  quiet: 'bg-transparent text-ink border-transparent hover:border-rule',
};

/** A button of the editor. */
export function DeskButton({ look = 'plain', type = 'button', ...props }: Props) {
  return (
    <button
      type={type}
      className={`min-h-9 cursor-pointer border px-3 py-1 font-headline text-sm disabled:cursor-default disabled:opacity-50 aria-pressed:bg-tint ${looks[look]}`}
      {...props}
    />
  );
}
