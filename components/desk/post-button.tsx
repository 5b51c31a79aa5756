type Props = { children: string; formAction: string; name?: string; value?: string };

/** The button that does what a form otherwise only shows. */
export function PostButton({ children, formAction, name, value }: Props) {
  return (
    <button
      type="submit"
      name={name}
      value={value}
      formMethod="post"
      formAction={formAction}
      className="cursor-pointer justify-self-start bg-ink px-4 py-2 font-headline text-base font-semibold text-paper"
    >
      {children}
    </button>
  );
}
