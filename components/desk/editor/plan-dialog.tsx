'use client';
import { useTranslations } from 'next-intl';
import { useId, useRef, useState } from 'react';
import type { DraftAnswer } from '@/lib/desk/http/draft-body';
import { DeskButton } from './desk-button';
import { inputLook, Labelled } from './labelled';

type Props = {
  draft: DraftAnswer;
  isBusy: boolean;
  onPlan: (times: { at: string; embargoUntil: string }) => void;
};

/** When the draft becomes public by itself, and before when it may not. */
export function PlanDialog({ draft, isBusy, onPlan }: Props) {
  const t = useTranslations('Desk.editor.plan');
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [at, setAt] = useState(draft.plannedAt);
  const [embargoUntil, setEmbargoUntil] = useState(draft.embargoUntil);
  const fields = [
    { name: 'at', value: at, set: setAt, label: t('at') },
    { name: 'embargo', value: embargoUntil, set: setEmbargoUntil, label: t('embargo') },
  ];

  return (
    <>
      <DeskButton disabled={isBusy} onClick={() => dialog.current?.showModal()}>
        {t('open')}
      </DeskButton>
      <dialog
        ref={dialog}
        aria-labelledby={`${id}-title`}
        className="m-auto w-full max-w-sm border border-rule bg-paper p-5 text-ink"
      >
        <div className="grid gap-4">
          <h2 id={`${id}-title`} className="text-xl">
            {t('title')}
          </h2>
          {fields.map(({ name, value, set, label }) => (
            <Labelled key={name} id={`${id}-${name}`} label={label}>
              <input
                id={`${id}-${name}`}
                type="datetime-local"
                dir="ltr"
                value={value}
                className={inputLook}
                onChange={({ target }) => set(target.value)}
              />
            </Labelled>
          ))}
          <p className="text-sm text-muted">{t('help')}</p>
          <div className="flex gap-2">
            <DeskButton
              look="main"
              onClick={() => {
                dialog.current?.close();
                onPlan({ at, embargoUntil });
              }}
            >
              {t('save')}
            </DeskButton>
            <DeskButton onClick={() => dialog.current?.close()}>{t('cancel')}</DeskButton>
          </div>
        </div>
      </dialog>
    </>
  );
}
