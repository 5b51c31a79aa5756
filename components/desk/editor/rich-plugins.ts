'use client';
import {
  addExportVisitor$,
  createRootEditorSubscription$,
  type LexicalExportVisitor,
  markdown$,
  realmPlugin,
} from '@mdxeditor/editor';
import {
  $getRoot,
  $isLineBreakNode,
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  FORMAT_TEXT_COMMAND,
  KEY_DOWN_COMMAND,
  type LineBreakNode,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import type { Break } from 'mdast';

/** A line break inside a paragraph is written as a hard break, never lost. */
export const hardBreaks = realmPlugin({
  init: (realm) => {
    const visitor: LexicalExportVisitor<LineBreakNode, Break> = {
      testLexicalNode: $isLineBreakNode,
      visitLexicalNode: ({ mdastParent, actions }) => {
        actions.appendToParent(mdastParent, { type: 'break' });
      },
      priority: 100,
    };
    realm.pub(addExportVisitor$, visitor);
  },
});

/**
 * Tells what the library makes of a text before anybody types. Until something changes it would only give back
 * what it was given: so nothing is changed, once.
 */
export const tellLoaded = realmPlugin<{ onLoaded: (markdown: string) => void }>({
  init: (realm, calls) => {
    realm.pub(createRootEditorSubscription$, (editor) => {
      queueMicrotask(() => {
        editor.update(() => $getRoot().markDirty(), { discrete: true, tag: 'history-merge' });
        calls?.onLoaded(realm.getValue(markdown$));
      });
      return () => undefined;
    });
  },
});

/** Formats that a story may have: no underline, highlight or raised text, whatever key is pressed. */
const FORMATS = new Set(['bold', 'italic', 'strikethrough', 'code']);

export const plainFormats = realmPlugin({
  init: (realm) => {
    realm.pub(createRootEditorSubscription$, (editor) =>
      editor.registerCommand(
        FORMAT_TEXT_COMMAND,
        (format) => !FORMATS.has(format),
        COMMAND_PRIORITY_CRITICAL,
      ),
    );
  },
});

/** Keys on a button or in a field of a component are its own: the text would take Enter for itself. */
export const controlsKeepKeys = realmPlugin({
  init: (realm) => {
    realm.pub(createRootEditorSubscription$, (editor) =>
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        ({ target }) => target instanceof HTMLElement && !target.isContentEditable,
        COMMAND_PRIORITY_CRITICAL,
      ),
    );
  },
});

/** Names the words that tell how the keyboard leaves the text. */
export const described = realmPlugin<{ by: string }>({
  init: (realm, words) => {
    realm.pub(createRootEditorSubscription$, (editor) =>
      editor.registerRootListener((root) => {
        if (words) root?.setAttribute('aria-describedby', words.by);
      }),
    );
  },
});

/** Undo and redo beyond what was typed here: the draft's own steps come next. */
export const undoBeyond = realmPlugin<{ onUndo: () => void; onRedo: () => void }>({
  init: (realm, calls) => {
    realm.pub(createRootEditorSubscription$, (editor) => {
      const can = { undo: false, redo: false };
      const stops = [
        editor.registerCommand(
          CAN_UNDO_COMMAND,
          (value) => {
            can.undo = value;
            return false;
          },
          COMMAND_PRIORITY_LOW,
        ),
        editor.registerCommand(
          CAN_REDO_COMMAND,
          (value) => {
            can.redo = value;
            return false;
          },
          COMMAND_PRIORITY_LOW,
        ),
        editor.registerCommand(
          UNDO_COMMAND,
          () => {
            if (can.undo) return false;
            calls?.onUndo();
            return true;
          },
          COMMAND_PRIORITY_CRITICAL,
        ),
        editor.registerCommand(
          REDO_COMMAND,
          () => {
            if (can.redo) return false;
            calls?.onRedo();
            return true;
          },
          COMMAND_PRIORITY_CRITICAL,
        ),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    });
  },
});
