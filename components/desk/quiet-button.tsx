type Props = {
  children: string;
  name?: string;
  value?: string;
  /** Says what the button is about where its words alone do not. */
  label?: string;
  /** Where the form goes by this button alone. */
  formAction?: string;
  isDisabled?: boolean;
};

/** A button for what is not the main thing of a page. */
export function QuietButton({ children, name, value, label, formAction, isDisabled }: Props) {
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-label={label}
      formAction={formAction}
      disabled={isDisabled}
      className="min-w-10 cursor-pointer justify-self-start border border-muted bg-paper px-3 py-1 font-headline text-base text-ink hover:border-ink hover:bg-surface disabled:cursor-default disabled:border-rule disabled:text-muted disabled:opacity-60"
    >
      {children}
    </button>
  );
}
