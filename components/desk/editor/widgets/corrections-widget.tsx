import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { isRecord } from '@/lib/content/check-fields';
import { isoInZone } from '@/lib/desk/stories/story-folder';
import { DeskButton } from '../desk-button';
import type { WidgetProps } from '../fields-form';
import { inputLook, Labelled } from '../labelled';

/** Dated corrections, as readers see them under the text. */
export function CorrectionsWidget({ label, value, onValue }: WidgetProps) {
  const t = useTranslations('Desk.editor');
  const id = useId();
  const corrections = Array.isArray(value) ? value.filter(isRecord) : [];
  const set = (index: number, name: string, own: string) =>
    onValue(
      corrections.map((correction, at) =>
        at === index ? { ...correction, [name]: own } : correction,
      ),
    );

  return (
    <fieldset className="grid gap-3">
      <legend className="font-headline text-sm font-semibold">{label}</legend>
      {corrections.map((correction, index) => (
        <div key={String(correction.date)} className="grid gap-2 border-s-4 border-accent ps-3">
          <p className="text-sm text-muted">
            <bdi dir="ltr">{String(correction.date ?? '')}</bdi>
          </p>
          {(['text', 'textEn'] as const).map((name) => (
            <Labelled key={name} id={`${id}-${index}-${name}`} label={t(`correction.${name}`)}>
              <textarea
                id={`${id}-${index}-${name}`}
                rows={2}
                lang={name === 'text' ? 'ar' : 'en'}
                dir={name === 'text' ? 'rtl' : 'ltr'}
                value={String(correction[name] ?? '')}
                className={inputLook}
                onChange={({ target }) => set(index, name, target.value)}
              />
            </Labelled>
          ))}
          <DeskButton onClick={() => onValue(corrections.filter((_, at) => at !== index))}>
            {t('correction.remove')}
          </DeskButton>
        </div>
      ))}
      <DeskButton
        onClick={() => onValue([...corrections, { date: isoInZone(new Date()), text: '' }])}
      >
        {t('correction.add')}
      </DeskButton>
    </fieldset>
  );
}
