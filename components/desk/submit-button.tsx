/** The button that does what a form is for. */
export function SubmitButton({
  children,
  name,
  value,
}: {
  children: string;
  name?: string;
  value?: string;
}) {
  return (
    <button
      type="submit"
      name={name}
      value={value}
      className="cursor-pointer justify-self-start bg-ink px-4 py-2 font-headline text-base font-semibold text-paper"
    >
      {children}
    </button>
  );
}
