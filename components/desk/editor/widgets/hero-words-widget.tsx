import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { isRecord } from '@/lib/content/check-fields';
import type { WidgetProps } from '../fields-form';
import { inputLook, Labelled } from '../labelled';

const words = ['alt', 'caption', 'credit'] as const;

/** What the English page says of the main image, where it differs from the library. */
export function HeroWordsWidget({ locale, label, value, onValue }: WidgetProps) {
  const t = useTranslations('Desk.editor');
  const id = useId();
  const hero = isRecord(value) ? value : {};
  const set = (name: string, own: string) => {
    const entries = Object.entries({ ...hero, [name]: own }).filter(([, item]) => item !== '');
    onValue(entries.length > 0 ? Object.fromEntries(entries) : undefined);
  };

  return (
    <fieldset className="grid gap-3">
      <legend className="font-headline text-sm font-semibold">{label}</legend>
      {words.map((name) => (
        <Labelled key={name} id={`${id}-${name}`} label={t(`hero.${name}`)}>
          <input
            id={`${id}-${name}`}
            lang={locale}
            dir="auto"
            value={String(hero[name] ?? '')}
            placeholder={t('fromLibrary')}
            className={inputLook}
            onChange={({ target }) => set(name, target.value)}
          />
        </Labelled>
      ))}
    </fieldset>
  );
}
