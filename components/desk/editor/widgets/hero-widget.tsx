import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { isRecord } from '@/lib/content/check-fields';
import type { WidgetProps } from '../fields-form';
import { inputLook, Labelled } from '../labelled';
import { MediaPicker } from '../media-picker';

const words = ['alt', 'caption', 'credit'] as const;

/** The main image: which one, what is said of it here, and the point that no crop may lose. */
export function HeroWidget({ locale, label, value, onValue }: WidgetProps) {
  const t = useTranslations('Desk.editor');
  const id = useId();
  const hero = isRecord(value) ? value : {};
  const set = (name: string, own: unknown) => {
    const next = { ...hero, [name]: own === '' ? undefined : own };
    const kept = Object.fromEntries(Object.entries(next).filter(([, item]) => item !== undefined));
    onValue(kept.src === undefined ? undefined : kept);
  };

  return (
    <fieldset className="grid gap-3">
      <legend className="font-headline text-sm font-semibold">{label}</legend>
      <MediaPicker
        label={t('image')}
        src={String(hero.src ?? '')}
        onPick={(src) => set('src', src)}
      />
      {hero.src !== undefined &&
        words.map((name) => (
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
