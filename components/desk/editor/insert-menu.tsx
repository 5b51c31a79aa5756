'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { attributeFault } from '@/lib/content/check-attribute';
import { type ComponentName, componentSpec, componentSpecs } from '@/lib/content/component-specs';
import { AttributeField } from './attribute-field';
import { CommandSelect } from './command-select';
import { DeskButton } from './desk-button';

type Props = { onInsert: (name: ComponentName, props: Record<string, string>) => void };

/** Components that stand by themselves; the others come with the one they stand in. */
const names = (Object.keys(componentSpecs) as ComponentName[]).filter(
  (name) => componentSpec(name).parent === undefined,
);

/** Every allowed component, each with a small form of its own. */
export function InsertMenu({ onInsert }: Props) {
  const t = useTranslations('Desk.components');
  const dialog = useRef<HTMLDialogElement>(null);
  const [name, setName] = useState<ComponentName>();
  const [values, setValues] = useState<Record<string, string>>({});
  const open = (chosen: ComponentName) => {
    if (Object.keys(componentSpec(chosen).attributes).length === 0) return onInsert(chosen, {});
    setValues({});
    setName(chosen);
  };
  // The form is there before the dialog opens: its first field gets the focus.
  useEffect(() => {
    if (name && !dialog.current?.open) dialog.current?.showModal();
  }, [name]);
  const attributes = name ? Object.entries(componentSpec(name).attributes) : [];
  const isReady = attributes.every(([key, { kind, required }]) => {
    const value = values[key] ?? '';
    return value === '' ? !required : attributeFault(kind, value) === undefined;
  });
  const insert = () => {
    if (!name || !isReady) return;
    dialog.current?.close();
    onInsert(name, Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')));
    setName(undefined);
  };

  return (
    <>
      <CommandSelect
        label={t('insert')}
        value=""
        options={[
          { value: '', label: t('insert') },
          ...names.map((own) => ({ value: own, label: t(`${own}.name`) })),
        ]}
        onChoose={(chosen) => chosen !== '' && open(chosen as ComponentName)}
      />
      <dialog
        ref={dialog}
        aria-label={name ? t(`${name}.name`) : t('insert')}
        className="m-auto w-full max-w-story border border-rule bg-paper p-5 text-ink"
        onClose={() => setName(undefined)}
      >
        {name && (
          <form
            noValidate
            className="grid gap-4"
            onSubmit={(event) => {
              event.preventDefault();
              insert();
            }}
          >
            <h2 className="text-xl">{t(`${name}.name`)}</h2>
            {attributes.map(([key, { kind, required }]) => (
              <AttributeField
                key={`${name} ${key}`}
                component={name}
                attribute={key}
                kind={kind}
                isRequired={required}
                value={values[key] ?? ''}
                isLive
                onValue={(value) => setValues((before) => ({ ...before, [key]: value }))}
              />
            ))}
            <div className="flex gap-2">
              <DeskButton look="main" type="submit" disabled={!isReady}>
                {t('insertNow')}
              </DeskButton>
              <DeskButton onClick={() => dialog.current?.close()}>{t('cancel')}</DeskButton>
            </div>
          </form>
        )}
      </dialog>
    </>
  );
}
