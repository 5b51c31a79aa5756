type Props = {
  id: string;
  name: string;
  label: string;
  value?: string;
  options: { value: string; label: string }[];
  /** Where what stands around it says enough to those who see it. */
  isLabelHidden?: boolean;
};

/** A labelled choice of one among a few. */
export function Choice({ id, name, label, value, options, isLabelHidden }: Props) {
  return (
    <div className="grid gap-1">
      <label
        htmlFor={id}
        className={isLabelHidden ? 'sr-only' : 'font-headline text-base font-semibold'}
      >
        {label}
      </label>
      <select
        id={id}
        name={name}
        defaultValue={value}
        className="border border-muted bg-paper px-3 py-2 text-base text-ink"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
