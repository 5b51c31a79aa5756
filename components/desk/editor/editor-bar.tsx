'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { Problem } from '@/lib/content/problems';
import { DeskButton } from './desk-button';
import { useEditor, useSession } from './editor-context';
import { PublishActions } from './publish-actions';
import { SaveState } from './save-state';
import type { EditorView, Mode, Panel } from './use-editor-view';
import { useErrorText } from './use-error-text';
import { useToolbarKeys } from './use-toolbar-keys';

type Props = { view: EditorView; problems: Problem[]; people: string[] };

const languages = ['ar', 'en', 'both'] as const;
const modes: Mode[] = ['rich', 'source'];
const panels: Panel[] = ['fields', 'checks', 'comments', 'preview'];

/** What stands above the text: how it is saved, what is shown, and the way to readers. */
export function EditorBar({ view, problems, people }: Props) {
  const t = useTranslations('Desk.editor');
  const tPlan = useTranslations('Desk.editor.plan');
  const errorText = useErrorText();
  const { session } = useEditor();
  const { draft } = useSession();
  const stateName = useRef<HTMLParagraphElement>(null);
  const keys = useToolbarKeys();
  const open = draft.comments.filter(({ isDone }) => !isDone).length;
  const countOf = (panel: Panel) =>
    panel === 'checks' ? problems.length : panel === 'comments' ? open : 0;

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey)) return;
      if (event.code === 'KeyS') {
        event.preventDefault();
        void session.save();
      }
      // Inside a text the text's own undo comes first.
      const isInText = event.target instanceof HTMLElement && event.target.isContentEditable;
      if (event.code !== 'KeyZ' || isInText) return;
      event.preventDefault();
      if (event.shiftKey) session.texts.redo();
      else session.texts.undo();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [session]);

  return (
    <div data-region className="top-0 z-20 grid gap-2 border-b border-rule bg-paper py-2 md:sticky">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p
          ref={stateName}
          tabIndex={-1}
          className="border border-rule bg-surface px-2 font-headline text-sm font-semibold"
        >
          {t(`states.${draft.state}`)}
        </p>
        <SaveState />
        {draft.plannedAt && (
          <p className="text-sm font-semibold">
            {tPlan('planned', { time: draft.plannedAt.replace('T', ' ') })}
          </p>
        )}
        {draft.embargoUntil && (
          <p className="text-sm font-semibold">
            {tPlan('embargoed', { time: draft.embargoUntil.replace('T', ' ') })}
          </p>
        )}
        {draft.scheduleFault && (
          <p role="alert" className="border-s-4 border-accent bg-tint px-2 text-sm">
            {tPlan('failed', { reason: errorText(draft.scheduleFault) })}
          </p>
        )}
        {people.length > 0 && (
          <p className="text-sm text-muted">{t('others', { names: people.join('، ') })}</p>
        )}
        <div className="ms-auto flex flex-wrap gap-2">
          <PublishActions
            onErrors={() => view.setPanel('checks')}
            onMoved={() => stateName.current?.focus()}
          />
        </div>
      </div>
      <div
        {...keys}
        role="toolbar"
        aria-label={t('show')}
        className="flex items-center gap-x-4 gap-y-2 whitespace-nowrap max-md:overflow-x-auto max-md:p-1 md:flex-wrap"
      >
        <Choices
          label={t('language')}
          options={languages.map((own) => ({ value: own, label: t(`languages.${own}`) }))}
          value={view.language}
          onValue={view.setLanguage}
        />
        <Choices
          label={t('mode')}
          options={modes.map((own) => ({ value: own, label: t(`modes.${own}`) }))}
          value={view.mode}
          onValue={view.setMode}
        />
        <span className="flex gap-1">
          <DeskButton onClick={() => session.texts.undo()} aria-keyshortcuts="Control+Z">
            {t('undo')}
          </DeskButton>
          <DeskButton onClick={() => session.texts.redo()} aria-keyshortcuts="Control+Shift+Z">
            {t('redo')}
          </DeskButton>
        </span>
        <span className="flex gap-1 md:flex-wrap">
          {panels.map((panel) => (
            <DeskButton
              key={panel}
              aria-pressed={view.panel === panel}
              onClick={() => view.setPanel(view.panel === panel ? undefined : panel)}
            >
              {t(`panels.${panel}`, { count: countOf(panel) })}
            </DeskButton>
          ))}
          <DeskButton onClick={toggleFullScreen}>{t('fullScreen')}</DeskButton>
        </span>
      </div>
    </div>
  );
}

async function toggleFullScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await document.documentElement.requestFullscreen();
}

type ChoicesProps<Value extends string> = {
  label: string;
  options: { value: Value; label: string }[];
  value: Value;
  onValue: (value: Value) => void;
};

function Choices<Value extends string>({ label, options, value, onValue }: ChoicesProps<Value>) {
  return (
    <fieldset aria-label={label} className="flex">
      {options.map((option) => (
        <DeskButton
          key={option.value}
          aria-pressed={option.value === value}
          onClick={() => onValue(option.value)}
        >
          {option.label}
        </DeskButton>
      ))}
    </fieldset>
  );
}
