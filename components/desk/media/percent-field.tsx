type Props = {
  name: string;
  label: string;
  value: number;
  onChange: (value: number) => void;
};

/** A whole percentage, typed or counted up and down. */
export function PercentField({ name, label, value, onChange }: Props) {
  return (
    <div className="grid gap-1">
      <label htmlFor={name} className="font-headline text-base font-semibold">
        {label}
      </label>
      <input
        id={name}
        name={name}
        type="number"
        min={0}
        max={100}
        step={1}
        value={value}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
        dir="ltr"
        className="w-full border border-muted bg-paper px-3 py-2 text-base text-ink"
      />
    </div>
  );
}
