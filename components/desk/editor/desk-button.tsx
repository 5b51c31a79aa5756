import type { ComponentProps } from 'react';

type Props = Omit<ComponentProps<'button'>, 'className'> & {
  look?: 'main' | 'plain' | 'quiet';
};

/** A button of the editor. */
export function DeskButton({ look = 'plain', type = 'button', ...props }: Props) {
  return (
    <button
      type={type}
      data-look={look}
      className="min-h-9 cursor-pointer border border-muted bg-paper px-3 py-1 font-headline text-sm text-ink disabled:cursor-default disabled:opacity-50 aria-pressed:bg-tint data-[look=main]:border-ink data-[look=main]:bg-ink data-[look=main]:font-semibold data-[look=main]:text-paper data-[look=quiet]:border-transparent data-[look=quiet]:bg-transparent data-[look=quiet]:hover:border-rule"
      {...props}
    />
  );
}
