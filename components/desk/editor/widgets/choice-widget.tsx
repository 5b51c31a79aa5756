import { useId } from 'react';
import type { Named } from '../editor-context';
import type { WidgetProps } from '../fields-form';
import { inputLook, Labelled } from '../labelled';

/** One of a few. */
export function ChoiceWidget({
  label,
  value,
  onValue,
  options,
}: WidgetProps & { options: Named[] }) {
  const id = useId();
  const chosen = String(value ?? '');
  const isKnown = options.some(({ slug }) => slug === chosen);

  return (
    <Labelled id={id} label={label}>
      <select
        id={id}
        value={chosen}
        className={inputLook}
        onChange={({ target }) => onValue(target.value)}
      >
        {!isKnown && <option value={chosen}>{chosen}</option>}
        {options.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
