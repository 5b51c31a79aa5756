'use client';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { locales } from '@/i18n/locales';
import type { TextConflict } from '@/lib/desk/editor/merging-texts';
import { diffWords } from '@/lib/versions/diff-words';
import { DeskButton } from './desk-button';
import { useEditor } from './editor-context';
import { inputLook, Labelled } from './labelled';

/** Two versions of a text side by side, word by word; whoever edits chooses what stays. */
export function ConflictView({ conflict }: { conflict: TextConflict }) {
  const t = useTranslations('Desk.editor.conflict');
  const { session } = useEditor();
  const id = useId();
  // What is compared stays as it is while somebody chooses; what comes since is merged at the end.
  const [seen, setSeen] = useState(conflict);
  const [hasMore, setHasMore] = useState(false);
  // What is kept again was looked at again: a second click alone overwrites nothing.
  const [isLookedAt, setIsLookedAt] = useState(true);
  const { locale, ours, theirs, copy } = seen;
  const [result, setResult] = useState(ours);
  const choose = (text: string) => {
    setResult(text);
    setIsLookedAt(true);
  };
  const runs = diffWords(theirs, ours);
  const { dir, label } = locales[locale];
  const settle = () => {
    const settling = session.texts.settle(seen, result);
    if (settling === 'settled') return;
    const isOwn = (own: TextConflict) => own.locale === locale && own.copy === copy;
    const newest = session.read().conflicts.find(isOwn) ?? seen;
    setSeen(newest);
    if (settling === 'joined') setResult(newest.ours);
    setHasMore(true);
    setIsLookedAt(false);
  };

  return (
    <section
      role="alertdialog"
      aria-label={t('title')}
      className="grid gap-3 border-2 border-accent bg-tint p-4"
    >
      <h2 className="text-xl">{t('title')}</h2>
      <p>{t('help', { language: label })}</p>
      <div className="grid gap-4 md:grid-cols-2" lang={locale} dir={dir}>
        {(['added', 'removed'] as const).map((own) => (
          <div key={own} className="grid min-w-0 gap-1">
            <h3 className="text-base">{own === 'added' ? t('ours') : t('theirs')}</h3>
            <div className="max-h-96 overflow-auto border border-rule bg-paper p-3 whitespace-pre-wrap">
              {runs
                .filter(({ kind }) => kind === 'same' || kind === own)
                .map(({ kind, text }, index) =>
                  kind === 'same' ? (
                    text
                  ) : (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a run is known by its place alone.
                    <mark key={index} className="bg-tint text-ink underline decoration-2">
                      {text}
                    </mark>
                  ),
                )}
            </div>
          </div>
        ))}
      </div>
      <div className="flex flex-wrap gap-2">
        <DeskButton onClick={() => choose(ours)}>{t('takeOurs')}</DeskButton>
        <DeskButton onClick={() => choose(theirs)}>{t('takeTheirs')}</DeskButton>
      </div>
      <Labelled id={`${id}-result`} label={t('result')}>
        <textarea
          id={`${id}-result`}
          lang={locale}
          dir={dir}
          rows={12}
          value={result}
          className={inputLook}
          onFocus={() => setIsLookedAt(true)}
          onChange={({ target }) => choose(target.value)}
        />
      </Labelled>
      {hasMore && (
        <p role="alert" className="border-s-4 border-accent bg-paper px-2">
          {t('hasMore')}
        </p>
      )}
      <DeskButton look="main" disabled={!isLookedAt} onClick={settle}>
        {t('settle')}
      </DeskButton>
    </section>
  );
}
