import { useId } from 'react';
import type { WidgetProps } from '../fields-form';
import { inputLook, Labelled } from '../labelled';

/** One line of text in the language of the file. */
export function TextWidget({ locale, label, value, onValue }: WidgetProps) {
  const id = useId();

  return (
    <Labelled id={id} label={label}>
      <input
        id={id}
        lang={locale}
        dir="auto"
        value={String(value ?? '')}
        className={inputLook}
        onChange={({ target }) => onValue(target.value)}
      />
    </Labelled>
  );
}
