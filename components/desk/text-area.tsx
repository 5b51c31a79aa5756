import { useId } from 'react';

type Props = {
  label: string;
  name: string;
  rows?: number;
  help?: string;
  lang?: 'ar' | 'en';
  isOptional?: boolean;
};

/** One labelled field for a text of several lines. */
export function TextArea({ label, name, rows = 3, help, lang, isOptional }: Props) {
  const id = useId();
  const helpId = help ? `${id}-help` : undefined;

  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-headline text-base font-semibold">
        {label}
      </label>
      <textarea
        id={id}
        name={name}
        rows={rows}
        required={!isOptional}
        aria-describedby={helpId}
        lang={lang}
        dir={lang ? (lang === 'ar' ? 'rtl' : 'ltr') : 'auto'}
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
