import type { Nodes, Paragraph, Parents, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

export type JsxNode = MdxJsxFlowElement | MdxJsxTextElement;

export function isJsx(node: { type: string }): node is JsxNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

export function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

export function childrenOf(node: Nodes): RootContent[] {
  return 'children' in node ? ((node as Parents).children as RootContent[]) : [];
}

/**
 * MDX reads `<Quote>…</Quote>` on one line as a paragraph that holds a component.
 * Such a paragraph is the component itself: its children, without the blank text between.
 */
export function unravel(node: RootContent): RootContent[] {
  if (node.type !== 'paragraph') return [node];
  const { children } = node as Paragraph;
  const meaningful = children.filter(
    (child) => !(child.type === 'text' && child.value.trim() === ''),
  );
  const standsAlone = meaningful.length > 0 && meaningful.every((child) => isJsx(child));
  return standsAlone ? (meaningful as RootContent[]) : [node];
}

/** The visible text of a node, for messages and heading names. */
export function plainText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return childrenOf(node).map(plainText).join('');
}
