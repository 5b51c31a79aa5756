import { type ComponentName, componentSpec } from '../content/component-specs';
import type { BodyTree, TreeElement, TreeNode } from '../content/tree';
import { treeText } from '../content/tree-facts';

const HOLDS_BLOCKS = new Set(['ul', 'ol', 'blockquote', 'section', 'tbody', 'thead', 'table']);

/** What readers of a body read, paragraph by paragraph; how it is set plays no part. */
export function treeBlocks(tree: BodyTree): string[] {
  return tree.flatMap(blocksOf).filter((block) => block.trim() !== '');
}

function blocksOf(node: TreeNode): string[] {
  if (typeof node === 'string') return [node];
  const [tag, , ...children] = node;
  if (isComponent(node)) {
    const words = wordsIn(node);
    return [...(words ? [words] : []), ...children.flatMap(blocksOf)];
  }
  if (tag === 'tr') return [children.map(inlineText).join(' · ')];
  if (HOLDS_BLOCKS.has(tag)) return children.flatMap(blocksOf);
  return [inlineText(node)];
}

/** Scores, numbers and handles are written in attributes, inside a sentence too. */
function inlineText(node: TreeNode): string {
  if (typeof node === 'string') return node;
  const [tag, props, ...children] = node;
  // The number of a note says nothing by itself, and changes with every note before it.
  if (props && String(props.role ?? '').startsWith('doc-')) return '';
  if (isComponent(node)) return wordsIn(node) + children.map(inlineText).join('');
  if (tag === 'br') return ' ';
  return children.length > 0 ? children.map(inlineText).join('') : treeText(node);
}

function isComponent(node: TreeElement): boolean {
  return node[0].startsWith('@');
}

/** The words in a component's attributes, in the order of its spec. */
function wordsIn([tag, props]: TreeElement): string {
  if (!props) return '';
  const { attributes } = componentSpec(tag.slice(1) as ComponentName);
  const said = Object.entries(attributes).flatMap(([name, { kind }]) =>
    ['slug', 'media', 'language'].includes(kind) ? [] : String(props[name] ?? ''),
  );
  return said.filter(Boolean).join(tag === '@Score' ? '–' : ' · ');
}
