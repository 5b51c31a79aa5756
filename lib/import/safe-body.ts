import type { BlockContent, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { compileBody } from '../content/compile-body';
import { childrenOf } from '../content/mdast-nodes';
import { isError } from '../content/problems';
import type { TreeNode } from '../content/tree';
import { writeMarkdown } from '../desk/text/write-markdown';
import { flatText } from './flat-text';
import { guardAddresses } from './guard-addresses';
import type { Notes } from './notes';

/**
 * Blocks as the text of a body that the content check takes and that reads back word for word. If they cannot be
 * written with their emphasis they are written without, and else as plain paragraphs; undefined if not even so.
 */
export function safeBody(own: RootContent[], notes: Notes): string | undefined {
  const blocks = own.map((block) => guardAddresses(block));
  const whole = written(blocks);
  if (isTrue(whole, blocks)) return whole;
  const plainer = blocks.map(withoutMarks) as RootContent[];
  const unmarked = written(plainer);
  if (isTrue(unmarked, blocks)) {
    notes.add('emphasis-lost');
    return unmarked;
  }
  for (const keepsFigures of [true, false]) {
    const paragraphs = blocks.flatMap((block) => leavesOf(block, keepsFigures));
    const plain = written(paragraphs);
    if (!isTrue(plain, paragraphs)) continue;
    notes.add('layout-lost');
    return plain;
  }
  return undefined;
}

function written(children: RootContent[]): string {
  return writeMarkdown({ type: 'root', children } as Root);
}

/** Whether the content check takes it and every word is where it was. */
function isTrue(text: string, blocks: RootContent[]): boolean {
  // As it will stand below the front matter: the check of the whole file then finds it compiled.
  const { tree, problems } = compileBody(`\n${text}`);
  if (problems.some((problem) => isError({ ...problem, file: '' }))) return false;
  return wordsOf(treeText(tree)) === wordsOf(blocks.map(allText).join(' '));
}

const wordsOf = (text: string) => text.replace(/\s+/g, ' ').trim();

function allText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'break') return ' ';
  const text = childrenOf(node).map(allText).join('');
  return INLINE_NODES.test(node.type) ? text : ` ${text} `;
}

const INLINE_NODES = /^(?:strong|emphasis|delete|link|footnoteReference)$/;
const INLINE_TAGS = /^(?:strong|em|del|a|code|span|sup|bdi)$/;

/** The words of a compiled body, without the numbers and arrows of its footnotes. */
function treeText(nodes: TreeNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      const [tag, props, ...children] = node;
      const isArrow = tag === 'a' && props !== 0 && String(props.href).startsWith('#note-ref-');
      if (tag === 'sup' || isArrow) return '';
      return INLINE_TAGS.test(tag) ? treeText(children) : ` ${treeText(children)} `;
    })
    .join('');
}

function withoutMarks(node: Nodes): Nodes {
  if (!('children' in node)) return node;
  const children = (node.children as PhrasingContent[]).flatMap((child) => {
    const own = withoutMarks(child) as PhrasingContent;
    return own.type === 'strong' || own.type === 'emphasis' || own.type === 'delete'
      ? own.children
      : [own];
  });
  return { ...node, children: joined(children) } as Nodes;
}

function joined(nodes: PhrasingContent[]): PhrasingContent[] {
  const found: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = found.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      found.splice(-1, 1, { type: 'text', value: last.value + node.value });
    else found.push(node);
  }
  return found;
}

/** Everything that holds running text as a paragraph, and images as they are or as their captions. */
function leavesOf(node: RootContent, keepsFigures: boolean): RootContent[] {
  if (node.type === 'mdxJsxFlowElement') {
    if (keepsFigures) return [node];
    const caption = node.attributes.find((own) => 'name' in own && own.name === 'caption')?.value;
    return plainParagraph(typeof caption === 'string' ? caption : '');
  }
  if (['code', 'paragraph', 'heading', 'tableCell'].includes(node.type))
    return plainParagraph(flatText(node));
  return childrenOf(node).flatMap((child) => leavesOf(child as RootContent, keepsFigures));
}

function plainParagraph(value: string): BlockContent[] {
  if (value === '') return [];
  return [guardAddresses({ type: 'paragraph', children: [{ type: 'text', value }] }, true)];
}
