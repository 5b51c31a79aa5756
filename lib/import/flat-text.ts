import type { Nodes } from 'mdast';
import { childrenOf } from '../content/mdast-nodes';

const HOLDS_BLOCKS = /^(?:root|blockquote|list|listItem|table|tableRow|footnoteDefinition)$/;

/** The text of a node on one line. */
export function flatText(node: Nodes): string {
  return textOf(node).replace(/\s+/g, ' ').trim();
}

function textOf(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  return childrenOf(node)
    .map(textOf)
    .join(HOLDS_BLOCKS.test(node.type) ? ' ' : '');
}
