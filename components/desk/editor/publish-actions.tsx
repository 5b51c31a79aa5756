'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Answer } from '@/lib/desk/editor/ask-desk';
import type { Step } from '@/lib/desk/stories/draft-steps';
import { DeskButton } from './desk-button';
import { useEditor, useSession } from './editor-context';
import { PlanDialog } from './plan-dialog';
import { useErrorText } from './use-error-text';

type Props = {
  /** The story is not published because of its errors. */
  onErrors: () => void;
  /** The draft has another state: the button that led there may be gone. */
  onMoved: () => void;
};

/** The steps to readers that this person may take with the draft as it is. */
export function PublishActions({ onErrors, onMoved }: Props) {
  const t = useTranslations('Desk.editor.actions');
  const errorText = useErrorText();
  const { session, facts } = useEditor();
  const { draft } = useSession();
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<string>();

  const inTurn = async <T,>(ask: () => Promise<Answer<T>>, onDone?: (value: T) => void) => {
    setIsBusy(true);
    setError(undefined);
    // Everything typed so far goes first: what is published is what is seen.
    const answer = (await session.save()) ? await ask() : undefined;
    setIsBusy(false);
    if (answer?.kind === 'done') onDone?.(answer.value);
    else {
      const reason = answer?.kind === 'refused' ? answer.error : 'not-saved';
      setError(reason);
      // The server looked at what was sent; the checks here may still be of what was there before.
      if (reason === 'has-errors') onErrors();
    }
  };
  const move = (state: Step) =>
    inTurn(
      () => session.exchange('draft/move', ({ id, version }) => ({ id, version, state })),
      onMoved,
    );
  const publish = () => inTurn(() => session.publish());
  const { state } = draft;
  const maySubmit = state === 'writing' || state === 'changes-requested';

  return (
    <>
      {error && (
        <p role="alert" className="border-s-4 border-accent bg-tint px-2 text-sm">
          {errorText(error ?? 'not-saved')}
        </p>
      )}
      {maySubmit && (
        <DeskButton
          look={facts.mayPublish ? 'plain' : 'main'}
          disabled={isBusy}
          onClick={() => move('submitted')}
        >
          {t('submit')}
        </DeskButton>
      )}
      {facts.mayReview && (state === 'submitted' || state === 'approved') && (
        <DeskButton disabled={isBusy} onClick={() => move('changes-requested')}>
          {t('sendBack')}
        </DeskButton>
      )}
      {facts.mayReview && state !== 'approved' && (
        <DeskButton disabled={isBusy} onClick={() => move('approved')}>
          {t('approve')}
        </DeskButton>
      )}
      {facts.mayPublish && (
        <PlanDialog
          draft={draft}
          isBusy={isBusy}
          onPlan={(times) =>
            inTurn(() =>
              session.exchange('draft/plan', ({ id, version }) => ({ id, version, ...times })),
            )
          }
        />
      )}
      {facts.mayPublish && (
        <DeskButton look="main" disabled={isBusy} onClick={publish}>
          {draft.isPublic ? t('update') : t('publish')}
        </DeskButton>
      )}
    </>
  );
}
