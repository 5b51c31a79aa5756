'use client';
import { useFormatter, useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { Locale } from '@/i18n/locales';
import { DeskButton } from './desk-button';
import { useEditor, useSession } from './editor-context';
import { inputLook, Labelled } from './labelled';
import { useErrorText } from './use-error-text';

const LONGEST_QUOTE = 200;

/** Remarks on the draft or on a place in it. */
export function CommentsPanel({ locale }: { locale: Locale }) {
  const t = useTranslations('Desk.editor.comments');
  const errorText = useErrorText();
  const format = useFormatter();
  const { session } = useEditor();
  const { draft } = useSession();
  const id = useId();
  const [text, setText] = useState('');
  const [quote, setQuote] = useState('');
  const [error, setError] = useState<string>();
  const send = async (body: object) => {
    const answer = await session.exchange('draft/comment', ({ id }) => ({ id, ...body }));
    if (answer.kind !== 'done') {
      setError(answer.kind === 'refused' ? answer.error : 'not-saved');
      return;
    }
    setError(undefined);
    setText('');
    setQuote('');
  };

  return (
    <div className="grid gap-4">
      {draft.comments.length === 0 && <p>{t('none')}</p>}
      <ol className="grid gap-3">
        {draft.comments.map((comment) => (
          <li key={comment.id} className="grid gap-1 border-s-4 border-link ps-3">
            <p className="text-sm text-muted">
              <bdi>{comment.by}</bdi> ·{' '}
              {format.dateTime(new Date(comment.at), { dateStyle: 'medium', timeStyle: 'short' })}
            </p>
            {comment.quote && (
              <blockquote dir="auto" className="border-s-2 border-rule ps-2 text-sm text-muted">
                {comment.quote}
              </blockquote>
            )}
            <p dir="auto" className={comment.isDone ? 'text-muted line-through' : ''}>
              {comment.text}
            </p>
            <DeskButton
              aria-pressed={comment.isDone}
              onClick={() => send({ comment: comment.id, isDone: !comment.isDone })}
            >
              {comment.isDone ? t('reopen') : t('done')}
            </DeskButton>
          </li>
        ))}
      </ol>
      {error && (
        <p role="alert" className="border-s-4 border-accent bg-tint px-2 text-sm">
          {errorText(error ?? 'not-saved')}
        </p>
      )}
      <Labelled id={`${id}-text`} label={t('label')}>
        <textarea
          id={`${id}-text`}
          dir="auto"
          rows={3}
          value={text}
          className={inputLook}
          onChange={({ target }) => setText(target.value)}
        />
      </Labelled>
      <Labelled id={`${id}-quote`} label={t('about')} hint={t('aboutHelp')}>
        <input
          id={`${id}-quote`}
          dir="auto"
          value={quote}
          className={inputLook}
          onFocus={() => quote === '' && setQuote(selectedText())}
          onChange={({ target }) => setQuote(target.value)}
        />
      </Labelled>
      <DeskButton
        look="main"
        disabled={text.trim() === ''}
        onClick={() => send({ text, quote, locale })}
      >
        {t('send')}
      </DeskButton>
    </div>
  );
}

function selectedText(): string {
  return (getSelection()?.toString() ?? '').trim().slice(0, LONGEST_QUOTE);
}
