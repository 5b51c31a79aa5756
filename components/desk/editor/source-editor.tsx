'use client';
import { defaultKeymap, history, historyKeymap, redo, undo, undoDepth } from '@codemirror/commands';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { EditorState } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { type RefObject, useEffect, useRef } from 'react';
import type { Locale } from '@/i18n/locales';
import { htmlToMarkdown } from '@/lib/desk/editor/html-to-markdown';
import { lineDirections } from '@/lib/desk/editor/line-directions';
import { splitDocument } from '@/lib/desk/text/split-document';
import { sourceTheme } from './source-theme';

/** What the rest of the editor may ask of the text field. */
export type SourceHandle = { insert: (text: string) => void; goToLine: (line: number) => void };

type Props = {
  locale: Locale;
  text: string;
  label: string;
  /** The id of what says how the keyboard leaves the text. */
  hintId: string;
  handle: RefObject<SourceHandle | undefined>;
  /** The text as it is now, and as it was told last. */
  onText: (text: string, before: string) => void;
  /** Undo beyond what was typed here. */
  onUndo: () => void;
  onRedo: () => void;
};

/** The MDX text itself. It is mounted anew (by its key) when the text comes from elsewhere. */
export function SourceEditor({
  locale,
  text,
  label,
  hintId,
  handle,
  onText,
  onUndo,
  onRedo,
}: Props) {
  const host = useRef<HTMLDivElement>(null);
  const calls = useRef({ onText, onUndo, onRedo });
  calls.current = { onText, onUndo, onRedo };
  const first = useRef({ text, label, hintId, locale });

  useEffect(() => {
    if (!host.current) return;
    const { text: doc, label: name, hintId: hint, locale: lang } = first.current;
    let told = doc;
    const view = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc,
        extensions: [
          EditorState.lineSeparator.of(/\r\n/.test(doc) ? '\r\n' : '\n'),
          lineNumbers(),
          history(),
          drawSelection(),
          highlightActiveLine(),
          EditorView.lineWrapping,
          EditorView.perLineTextDirection.of(true),
          lineDirections,
          markdown({ base: markdownLanguage }),
          EditorView.contentAttributes.of({
            lang,
            spellcheck: 'true',
            'aria-label': name,
            'aria-describedby': hint,
          }),
          sourceTheme,
          EditorView.domEventHandlers({ paste: pasteClean }),
          keymap.of([
            { key: 'Mod-z', run: (own) => (undoDepth(own.state) > 0 ? undo(own) : step('onUndo')) },
            { key: 'Mod-Shift-z', run: (own) => redo(own) || step('onRedo') },
            ...defaultKeymap,
            ...historyKeymap,
          ]),
          EditorView.updateListener.of(({ docChanged, state }) => {
            if (!docChanged) return;
            const [before, now] = [told, state.sliceDoc()];
            told = now;
            calls.current.onText(now, before);
          }),
        ],
      }),
    });
    const step = (name: 'onUndo' | 'onRedo') => {
      calls.current[name]();
      return true;
    };
    handle.current = {
      insert: (own) => {
        const { doc: lines, selection } = view.state;
        // A caret that was never set stands in the front matter: the end of the text is meant.
        const parts = splitDocument(lines.toString());
        const head = parts ? lines.length - parts.body.length : 0;
        if (selection.main.from < head) view.dispatch({ selection: { anchor: lines.length } });
        view.dispatch(view.state.replaceSelection(own));
        view.focus();
      },
      goToLine: (line) => {
        const { from } = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
        view.dispatch({ selection: { anchor: from }, scrollIntoView: true });
        view.focus();
      },
    };
    return () => {
      handle.current = undefined;
      view.destroy();
    };
  }, [handle]);

  return <div ref={host} className="w-full border border-rule bg-paper" />;
}

/** What comes from a word processor or a page becomes Markdown; plain text stays as it is. */
function pasteClean(event: ClipboardEvent, view: EditorView): boolean {
  const html = event.clipboardData?.getData('text/html');
  const markdownText = html && htmlToMarkdown(html);
  if (!markdownText) return false;
  event.preventDefault();
  view.dispatch(view.state.replaceSelection(markdownText.trimEnd()));
  return true;
}
