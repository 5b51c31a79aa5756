'use client';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  addNestedEditorChild$,
  addTableCellEditorChild$,
  exportLexicalTreeToMdast,
  exportVisitors$,
  jsxComponentDescriptors$,
  jsxIsAvailable$,
  NESTED_EDITOR_UPDATED_COMMAND,
  realmPlugin,
  useCellValues,
  useNestedEditorContext,
} from '@mdxeditor/editor';
import { $addUpdateTag, $getNodeByKey, $getRoot, type LexicalEditor } from 'lexical';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { useEffect } from 'react';

/** A component in the text, as far as it is written to here. */
type ComponentNode = {
  getMdastNode: () => MdxJsxFlowElement;
  setMdastNode: (node: MdxJsxFlowElement) => void;
};

/** Brings what is typed inside a component to the text at once; the library does so only when focus leaves. */
function ComponentWriter() {
  const [editor] = useLexicalComposerContext();
  const { parentEditor, lexicalNode, mdastNode } = useNestedEditorContext();
  const [visitors, jsxComponentDescriptors, jsxIsAvailable] = useCellValues(
    exportVisitors$,
    jsxComponentDescriptors$,
    jsxIsAvailable$,
  );
  const key = lexicalNode.getKey();
  const isBlock = (mdastNode as { type: string }).type === 'mdxJsxFlowElement';

  useEffect(
    () =>
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState }) => {
        if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
        const root = editorState.read(() =>
          exportLexicalTreeToMdast({
            root: $getRoot(),
            visitors,
            jsxComponentDescriptors,
            jsxIsAvailable,
            addImportStatements: false,
          }),
        );
        const [first] = root.children;
        const children = isBlock
          ? root.children
          : first && 'children' in first
            ? first.children
            : [];
        parentEditor.update(
          () => {
            // It is one step with what was typed: undo goes back here, not there.
            $addUpdateTag('history-merge');
            const node = $getNodeByKey(key) as ComponentNode | null;
            node?.setMdastNode({
              ...node.getMdastNode(),
              children: children as MdxJsxFlowElement['children'],
            });
          },
          { discrete: true },
        );
      }),
    [editor, parentEditor, key, isBlock, visitors, jsxComponentDescriptors, jsxIsAvailable],
  );

  return null;
}

const CELL_WAIT_MS = 600;

/** Cells whose last letters are not in the text yet. */
const waitingCells = new Map<LexicalEditor, ReturnType<typeof setTimeout>>();

/** Brings what was typed in cells of tables to the text now: it is about to be read, or to be taken away. */
export function writeCells(): void {
  for (const editor of [...waitingCells.keys()]) writeCell(editor);
}

function writeCell(editor: LexicalEditor): void {
  clearTimeout(waitingCells.get(editor));
  waitingCells.delete(editor);
  editor.dispatchCommand(NESTED_EDITOR_UPDATED_COMMAND, undefined);
}

/** The same for a cell of a table, a moment after the last letter. */
function CellWriter() {
  const [editor] = useLexicalComposerContext();

  useEffect(() => {
    const stop = editor.registerTextContentListener(() => {
      clearTimeout(waitingCells.get(editor));
      const timer = setTimeout(() => writeCell(editor), CELL_WAIT_MS);
      waitingCells.set(editor, timer);
    });
    return () => {
      clearTimeout(waitingCells.get(editor));
      waitingCells.delete(editor);
      stop();
    };
  }, [editor]);

  return null;
}

/** What is typed inside components and tables is part of the text as soon as it is typed. */
export const writesAsTyped = realmPlugin({
  init: (realm) => {
    realm.pub(addNestedEditorChild$, ComponentWriter);
    realm.pub(addTableCellEditorChild$, CellWriter);
  },
});
