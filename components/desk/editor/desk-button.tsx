import type { ComponentProps } from 'react';

type Props = Omit<ComponentProps<'button'>, 'className'> & {
  look?: 'main' | 'plain' | 'quiet';
};

/** A button of the editor. While it is off it does nothing, but keeps the focus that it has. */
export function DeskButton({
  look = 'plain',
  type = 'button',
  disabled = false,
  onClick,
  ...props
}: Props) {
  return (
    <button
      type={type}
      data-look={look}
      aria-disabled={disabled || undefined}
      className="min-h-9 cursor-pointer border border-muted bg-paper px-3 py-1 font-headline text-sm text-ink aria-disabled:cursor-default aria-disabled:opacity-50 aria-pressed:bg-tint data-[look=main]:border-ink data-[look=main]:bg-ink data-[look=main]:font-semibold data-[look=main]:text-paper data-[look=quiet]:border-transparent data-[look=quiet]:bg-transparent data-[look=quiet]:hover:border-rule"
      onClick={(event) => (disabled ? event.preventDefault() : onClick?.(event))}
      {...props}
    />
  );
}
