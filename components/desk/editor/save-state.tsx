'use client';
import { useFormatter, useTranslations } from 'next-intl';
import { deskPaths } from '@/lib/desk/desk-paths';
import { DeskButton } from './desk-button';
import { useEditor, useSession } from './editor-context';
import { useErrorText } from './use-error-text';

const TROUBLE = new Set(['unreachable', 'signed-out', 'conflict', 'refused']);

/** How safe the words are: with the server, in this browser, or on the way. */
export function SaveState() {
  const t = useTranslations('Desk.editor.saving');
  const errorText = useErrorText();
  const format = useFormatter();
  const { session, facts } = useEditor();
  const { status, savedAt, error, hasLocalCopy } = useSession();
  const time = savedAt ? format.dateTime(savedAt, { timeStyle: 'short' }) : undefined;
  const isTrouble = TROUBLE.has(status);

  return (
    <p
      role="status"
      data-trouble={isTrouble}
      className="flex flex-wrap items-center gap-2 text-sm text-muted data-[trouble=true]:border-s-4 data-[trouble=true]:border-accent data-[trouble=true]:bg-tint data-[trouble=true]:px-2 data-[trouble=true]:text-ink"
    >
      {status === 'refused' ? errorText(error ?? 'not-saved') : t(status)}
      {status === 'saved' && time && <span> {t('at', { time })}</span>}
      {!hasLocalCopy && status !== 'saved' && <span>{t('noRoom')}</span>}
      {status === 'signed-out' && (
        <a
          href={deskPaths.signIn(facts.locale)}
          target="_blank"
          rel="noreferrer"
          className="underline"
        >
          {t('signIn')}
        </a>
      )}
      {(status === 'signed-out' || status === 'unreachable' || status === 'refused') && (
        <DeskButton onClick={() => void session.save()}>{t('again')}</DeskButton>
      )}
    </p>
  );
}
