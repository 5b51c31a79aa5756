'use client';
import '@mdxeditor/editor/style.css';
import {
  headingsPlugin,
  jsxPlugin,
  linkDialogPlugin,
  linkPlugin,
  listsPlugin,
  MDXEditor,
  type MDXEditorMethods,
  markdownShortcutPlugin,
  quotePlugin,
  tablePlugin,
  thematicBreakPlugin,
  toolbarPlugin,
} from '@mdxeditor/editor';
import { useTranslations } from 'next-intl';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { type Locale, locales } from '@/i18n/locales';
import { htmlToMarkdown } from '@/lib/desk/editor/html-to-markdown';
import { readLines } from '@/lib/desk/text/line-ends';
import { isRepresentable, patchBody } from '@/lib/desk/text/patch-body';
import { richMarkdown } from '@/lib/desk/text/rich-markdown';
import { richComponents } from './rich-component';
import {
  controlsKeepKeys,
  described,
  hardBreaks,
  plainFormats,
  tellLoaded,
  undoBeyond,
} from './rich-plugins';
import { RichToolbar } from './rich-toolbar';
import { useTabLeaves } from './use-tab-leaves';
import { writeCells, writesAsTyped } from './writes-as-typed';

export type RichRefusal = 'unreadable' | 'not-representable';

type Props = {
  locale: Locale;
  /** The id of what says how the keyboard leaves the text. */
  hintId: string;
  /** The body as written; mounted anew (by key) when it comes from elsewhere. */
  body: string;
  /** The body as it is now, and as it was told last. */
  onBody: (body: string, before: string) => void;
  /** The body cannot be shown, or an edit cannot be written, without losing something. */
  onRefuse: (reason: RichRefusal) => void;
  onUndo: () => void;
  onRedo: () => void;
};

const WRITE_AFTER_MS = 200;

/** The body as it reads. What is typed is patched into the text as written, block by block. */
export function RichEditor({ locale, hintId, body, onBody, onRefuse, onUndo, onRedo }: Props) {
  const t = useTranslations('Desk.rich');
  const editor = useRef<MDXEditorMethods>(null);
  const written = useRef(body);
  const told = useRef(body);
  const loaded = useRef<string>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const calls = useRef({ onBody, onRefuse, onUndo, onRedo });
  calls.current = { onBody, onRefuse, onUndo, onRedo };

  const plugins = useMemo(
    () => [
      headingsPlugin({ allowedHeadingLevels: [2, 3, 4] }),
      listsPlugin(),
      quotePlugin(),
      thematicBreakPlugin(),
      linkPlugin(),
      linkDialogPlugin(),
      tablePlugin(),
      jsxPlugin({ jsxComponentDescriptors: richComponents, allowFragment: false }),
      markdownShortcutPlugin(),
      hardBreaks(),
      plainFormats(),
      writesAsTyped(),
      controlsKeepKeys(),
      described({ by: hintId }),
      tellLoaded({
        onLoaded: (markdown) => {
          loaded.current = markdown;
          if (!isRepresentable(written.current, markdown))
            calls.current.onRefuse('not-representable');
        },
      }),
      undoBeyond({ onUndo: () => calls.current.onUndo(), onRedo: () => calls.current.onRedo() }),
      toolbarPlugin({ toolbarContents: () => <RichToolbar /> }),
    ],
    [hintId],
  );

  const tabLeaves = useTabLeaves();

  const flush = () => {
    writeCells();
    clearTimeout(timer.current);
    timer.current = undefined;
    const edited = editor.current?.getMarkdown();
    if (edited === undefined || loaded.current === undefined) return;
    const patch = patchBody(written.current, loaded.current, edited);
    if (patch.isPatched) {
      calls.current.onBody(patch.body, told.current);
      told.current = patch.body;
    } else {
      // What was typed or pasted is read on as source: it is never left behind.
      const whole = edited.replaceAll('\n', readLines(written.current).end);
      if (patch.reason === 'unreadable') calls.current.onBody(whole, told.current);
      calls.current.onRefuse(patch.reason);
    }
  };
  const flushNow = useRef(flush);
  flushNow.current = flush;

  // Before the editor inside is taken away: an effect would come after it, and find nothing to read.
  useLayoutEffect(
    () => () => {
      writeCells();
      if (timer.current !== undefined) flushNow.current();
    },
    [],
  );

  return (
    <div
      {...tabLeaves}
      lang={locale}
      dir={locales[locale].dir}
      onPasteCapture={(event) => {
        const html = event.clipboardData.getData('text/html');
        // What was copied inside an editor of this kind keeps its own form.
        if (!html || event.clipboardData.types.includes('application/x-lexical-editor')) return;
        const markdown = htmlToMarkdown(html).trim();
        if (!markdown) return;
        event.preventDefault();
        event.stopPropagation();
        editor.current?.insertMarkdown(markdown);
      }}
    >
      <MDXEditor
        ref={editor}
        markdown={readLines(body).text}
        className="rich-editor"
        contentEditableClassName="rich-body story-body"
        suppressHtmlProcessing
        toMarkdownOptions={richMarkdown}
        translation={(key) => translate(t, key)}
        onError={() => calls.current.onRefuse('unreadable')}
        onBlur={() => timer.current !== undefined && flush()}
        onChange={() => {
          if (loaded.current === undefined) return;
          clearTimeout(timer.current);
          timer.current = setTimeout(() => flushNow.current(), WRITE_AFTER_MS);
        }}
        plugins={plugins}
      />
    </div>
  );
}

type Translator = ReturnType<typeof useTranslations<'Desk.rich'>>;

/** The library asks for `table.deleteRow`; its words are messages like all others. */
function translate(t: Translator, key: string): string {
  const name = key.replaceAll('.', '_') as Parameters<Translator>[0];
  return t.has(name) ? t(name) : '';
}
