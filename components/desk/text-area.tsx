import type { Locale } from '@/i18n/locales';
import { locales } from '@/i18n/locales';

type Props = {
  id: string;
  label: string;
  value: string;
  /** The language of what is written here, whatever the desk's own is. */
  language: Locale;
  help?: string;
};

/** A labelled field for a sentence or two in one language. */
export function TextArea({ id, label, value, language, help }: Props) {
  const helpId = help ? `${id}-help` : undefined;

  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="font-headline text-base font-semibold">
        {label}
      </label>
      <textarea
        id={id}
        name={id}
        defaultValue={value}
        maxLength={1000}
        lang={language}
        dir={locales[language].dir}
        aria-describedby={helpId}
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
