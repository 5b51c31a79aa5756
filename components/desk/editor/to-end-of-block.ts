import { $getSelection, $isElementNode, $isRangeSelection, type LexicalEditor } from 'lexical';

/** What stands between paragraphs comes behind the one with the caret: it never parts a sentence. */
export function toEndOfBlock(editor: LexicalEditor): void {
  editor.update(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || !selection.isCollapsed()) return;
    const { anchor } = selection;
    const block = anchor.getNode().getTopLevelElement();
    const isAtStart = anchor.offset === 0 && block?.getFirstDescendant()?.is(anchor.getNode());
    if ($isElementNode(block) && !isAtStart) block.selectEnd();
  });
}
