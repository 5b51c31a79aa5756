'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Locale } from '@/i18n/locales';
import { deskPaths } from '@/lib/desk/desk-paths';
import type messages from '@/messages/ar.json';

type DeskErrors = keyof typeof messages.Desk.errors;
type State =
  | { kind: 'idle' | 'busy' | 'revoked' }
  | { kind: 'link'; link: string }
  | { kind: 'refused'; error: DeskErrors };

const BUTTON =
  'cursor-pointer border border-ink bg-paper px-3 py-1.5 font-headline text-sm font-semibold text-ink hover:bg-surface disabled:cursor-default disabled:opacity-60';

/** Makes a link by which somebody without an account reads a draft, once. Needs `Desk.preview`, `Desk.errors`. */
export function SharePreview({ id, locale }: { id: string; locale: Locale }) {
  const t = useTranslations('Desk.preview.share');
  const errors = useTranslations('Desk.errors');
  const [state, setState] = useState<State>({ kind: 'idle' });

  const ask = async (body: { revoke?: true }) => {
    setState({ kind: 'busy' });
    setState(await send({ id, locale, ...body }));
  };

  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-2">
        <button
          type="button"
          className={BUTTON}
          disabled={state.kind === 'busy'}
          onClick={() => ask({})}
        >
          {t('create')}
        </button>
        <button
          type="button"
          className={BUTTON}
          disabled={state.kind === 'busy'}
          onClick={() => ask({ revoke: true })}
        >
          {t('revoke')}
        </button>
      </div>
      <div aria-live="polite" className="grid gap-1 text-sm text-muted">
        {state.kind === 'link' && (
          <>
            <input
              readOnly
              dir="ltr"
              aria-label={t('link')}
              value={state.link}
              onFocus={(event) => event.target.select()}
              className="w-full max-w-xl border border-muted bg-paper px-3 py-2 text-sm text-ink"
            />
            <p>{t('help')}</p>
          </>
        )}
        {state.kind === 'revoked' && <p>{t('revoked')}</p>}
        {state.kind === 'refused' && <p className="text-accent">{errors(state.error)}</p>}
      </div>
    </div>
  );
}

async function send(body: { id: string; locale: Locale; revoke?: true }): Promise<State> {
  try {
    const answer = await fetch(deskPaths.form('draft/share'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const { link, error } = (await answer.json()) as { link?: string; error?: DeskErrors };
    if (error) return { kind: 'refused', error };
    return link ? { kind: 'link', link } : { kind: 'revoked' };
  } catch {
    // No connection, or an answer that is none of the desk's.
    return { kind: 'refused', error: 'no-connection' };
  }
}
