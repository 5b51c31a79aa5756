import { useId } from 'react';
import { type Locale, locales } from '@/i18n/locales';

type Props = {
  label: string;
  name: string;
  value?: string;
  rows?: number;
  help?: string;
  /** The language of what is written here, whatever the desk's own is; left out: any. */
  language?: Locale;
  isOptional?: boolean;
};

/** A labelled field for a text of a few lines. */
export function TextArea({ label, name, value, rows = 3, help, language, isOptional }: Props) {
  const id = useId();
  const helpId = help ? `${id}-help` : undefined;

  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="font-headline text-base font-semibold">
        {label}
      </label>
      <textarea
        id={id}
        name={name}
        defaultValue={value}
        rows={rows}
        maxLength={1000}
        required={!isOptional}
        aria-describedby={helpId}
        lang={language}
        dir={language ? locales[language].dir : 'auto'}
        className="field-sizing-content min-h-16 w-full resize-y border border-muted bg-paper px-3 py-2 font-text text-base text-ink"
      />
      {help && (
        <p id={helpId} className="text-sm text-muted">
          {help}
        </p>
      )}
    </div>
  );
}
