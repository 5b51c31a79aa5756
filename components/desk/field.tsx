import { useId } from 'react';

type Props = {
  label: string;
  name: string;
  type?: 'text' | 'email' | 'password' | 'search';
  autoComplete?: string;
  help?: string;
  defaultValue?: string;
  minLength?: number;
  /** Latin by nature, in every language: addresses, codes, slugs. */
  isLatin?: boolean;
  isOptional?: boolean;
};

/** One labelled field of a form of the desk. */
export function Field({
  label,
  name,
  type = 'text',
  autoComplete,
  help,
  defaultValue,
  minLength,
  isLatin,
  isOptional,
}: Props) {
  const id = useId();
  const helpId = help ? `${id}-help` : undefined;

  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-headline text-base font-semibold">
        {label}
      </label>
      <input
        id={id}
        name={name}
        type={type}
        autoComplete={autoComplete}
        defaultValue={defaultValue}
        minLength={minLength}
        required={!isOptional}
        aria-describedby={helpId}
        dir={isLatin ? 'ltr' : 'auto'}
        className="w-full border border-muted bg-paper px-3 py-2 text-base text-ink"
      />
      {help && (
        <p id={helpId} className="text-sm text-muted">
          {help}
        </p>
      )}
    </div>
  );
}
