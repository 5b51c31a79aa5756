'use client';
import { useNestedEditorContext } from '@mdxeditor/editor';
import { $createParagraphNode, $getNodeByKey, $isElementNode } from 'lexical';
import type { KeyboardEvent } from 'react';

/** Escape inside a component goes back to the text, behind the component. */
export function useBackToText(): (event: KeyboardEvent) => void {
  const { parentEditor, lexicalNode } = useNestedEditorContext();
  const key = lexicalNode.getKey();

  return (event) => {
    const isInDialog = event.target instanceof Element && event.target.closest('dialog') !== null;
    if (event.key !== 'Escape' || isInDialog) return;
    event.stopPropagation();
    parentEditor.focus(() =>
      parentEditor.update(() => {
        const node = $getNodeByKey(key);
        if (!node) return;
        const isBeforeText = $isElementNode(node.getNextSibling());
        if (!node.isInline() && !isBeforeText) node.insertAfter($createParagraphNode());
        node.selectNext(0, 0);
      }),
    );
  };
}
