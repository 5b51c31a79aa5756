'use client';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useState } from 'react';
import { type Locale, locales } from '@/i18n/locales';
import { NEW_ENGLISH } from '@/lib/desk/editor/change-fields';
import { componentText } from '@/lib/desk/editor/component-text';
import { textFacts } from '@/lib/desk/editor/text-facts';
import { joinDocument, splitDocument } from '@/lib/desk/text/split-document';
import { DeskButton } from './desk-button';
import { useEditor, useSession } from './editor-context';
import { HeadFields } from './head-fields';
import { InsertMenu } from './insert-menu';
import type { RichRefusal } from './rich-editor';
import { RichGuard } from './rich-guard';
import { SourceEditor } from './source-editor';
import type { EditorView } from './use-editor-view';

const RichEditor = dynamic(() => import('./rich-editor').then((own) => own.RichEditor), {
  ssr: false,
});

/** One language of the story: its head, and its text in the mode that was chosen. */
export function WritingPane({ locale, view }: { locale: Locale; view: EditorView }) {
  const t = useTranslations('Desk.editor');
  const hintId = useId();
  const { session } = useEditor();
  const { texts, replaced, fieldEdits } = useSession();
  const [refusal, setRefusal] = useState<RichRefusal>();
  const text = texts[locale];
  const { target, sources } = view;
  const parts = text === undefined ? undefined : splitDocument(text);
  const isRich = view.mode === 'rich' && refusal === undefined && parts !== undefined;

  // A text from elsewhere may be one that rich mode can show.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the event, not a value that is read.
  useEffect(() => setRefusal(undefined), [replaced[locale], view.mode]);
  useEffect(() => {
    if (target?.locale === locale) sources[locale].current?.goToLine(target.line);
  }, [target, locale, sources]);

  if (text === undefined)
    return (
      <div data-region className="grid justify-items-start gap-3 border border-rule bg-surface p-4">
        <p>{t('noEnglish')}</p>
        <DeskButton onClick={() => session.texts.replace(locale, NEW_ENGLISH, 'new')}>
          {t('addEnglish')}
        </DeskButton>
      </div>
    );
  const { words, minutes } = textFacts(locale, text);
  const undo = { onUndo: () => session.texts.undo(), onRedo: () => session.texts.redo() };

  return (
    <section
      data-region
      aria-label={t('textIn', { language: locales[locale].label })}
      className="grid min-w-0 gap-4"
    >
      <HeadFields locale={locale} />
      {refusal && (
        <p role="status" className="border-s-4 border-accent bg-tint px-3 py-2 text-sm">
          {t(`refusals.${refusal}`)}
        </p>
      )}
      {isRich ? (
        <RichGuard
          key={`${locale} ${replaced[locale]}`}
          onFault={() => setRefusal('not-representable')}
        >
          <RichEditor
            locale={locale}
            hintId={hintId}
            body={parts.body}
            onBody={(body, before) => {
              const now = splitDocument(session.read().texts[locale] ?? '');
              if (!now) return;
              const [from, to] = [before, body].map((own) => joinDocument({ ...now, body: own }));
              session.texts.type(locale, from ?? '', to ?? '', 'rich');
            }}
            onRefuse={setRefusal}
            {...undo}
          />
        </RichGuard>
      ) : (
        <div className="grid justify-items-start gap-2">
          <InsertMenu
            onInsert={(name, props) => sources[locale].current?.insert(componentText(name, props))}
          />
          <SourceEditor
            key={`${locale} ${replaced[locale]} ${fieldEdits}`}
            locale={locale}
            text={text}
            label={t('sourceOf', { language: locales[locale].label })}
            hintId={hintId}
            handle={sources[locale]}
            onText={(next, before) => session.texts.type(locale, before, next, 'source')}
            {...undo}
          />
        </div>
      )}
      <p id={hintId} className="text-sm text-muted pointer-coarse:hidden">
        {isRich ? t('leaveRich') : t('leaveSource')}
      </p>
      <p className="text-sm text-muted">
        {t('words', { count: words })} · {t('minutes', { count: minutes })}
      </p>
    </section>
  );
}
