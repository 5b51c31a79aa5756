type Props = {
  name: string;
  label: string;
  value?: string;
  options: { value: string; label: string }[];
};

/** One of several values in the search form. */
export function SearchChoice({ name, label, value, options }: Props) {
  return (
    <label>
      <span>{label}</span>
      <select name={name} defaultValue={value ?? ''}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
