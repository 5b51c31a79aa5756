'use client';

type Props<Value extends string> = {
  label: string;
  value: Value;
  options: { value: Value; label: string; lang?: string }[];
  onChange: (value: Value) => void;
};

/** A choice of one among a few that are all in sight. */
export function ToggleGroup<Value extends string>({
  label,
  value,
  options,
  onChange,
}: Props<Value>) {
  return (
    <fieldset className="flex border border-muted">
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          lang={option.lang}
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
          className="cursor-pointer bg-paper px-3 py-1.5 font-headline text-sm text-ink not-first-of-type:border-s not-first-of-type:border-muted hover:bg-surface aria-pressed:bg-ink aria-pressed:text-paper"
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
