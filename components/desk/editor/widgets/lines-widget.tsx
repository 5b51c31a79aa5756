import { useTranslations } from 'next-intl';
import { DeskButton } from '../desk-button';
import type { WidgetProps } from '../fields-form';
import { inputLook } from '../labelled';

/** A list of short texts, such as key points. */
export function LinesWidget({ locale, label, value, onValue }: WidgetProps) {
  const t = useTranslations('Desk.picker');
  const lines = Array.isArray(value) ? value.map(String) : [];

  return (
    <fieldset className="grid gap-2">
      <legend className="font-headline text-sm font-semibold">{label}</legend>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone.
        <div key={index} className="flex gap-1">
          <input
            aria-label={t('line', { label, number: String(index + 1) })}
            lang={locale}
            dir="auto"
            value={line}
            className={inputLook}
            onChange={({ target }) =>
              onValue(lines.map((own, at) => (at === index ? target.value : own)))
            }
          />
          <DeskButton
            look="quiet"
            aria-label={t('removeLine', { number: String(index + 1) })}
            onClick={() => onValue(lines.filter((_, at) => at !== index))}
          >
            ×
          </DeskButton>
        </div>
      ))}
      <DeskButton onClick={() => onValue([...lines, ''])}>{t('addLine')}</DeskButton>
    </fieldset>
  );
}
