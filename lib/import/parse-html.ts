import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { HtmlElement, HtmlNode } from '../html/html-node';
import { BLOCKS } from '../html/reader';
import { limitNesting } from './limit-nesting';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Deeper elements are no structure that anybody reads: what they hold moves up, block by block. */
const DEEPEST = 40;
/** Quotations and lists inside one another. */
const MOST_NESTED = 5;
const NESTING = new Set(['blockquote', 'ul', 'ol']);
/** What is something by itself, or nothing: at any depth it stays an element. */
const LEAVES = /^(?:br|hr|img|iframe|script|style)$/;
const CELLS = /^t[rdh]$/;

/** HTML of any quality as a tree of limited depth; nothing is run and nothing is loaded. */
export function parseHtml(html: string): HtmlNode[] {
  const root = emptyBlock();
  const { childNodes } = parseFragment(limitNesting(html), { scriptingEnabled: false });
  const open: Open[] = [
    { nodes: childNodes as Node[], into: root, depth: 0, nested: 0, index: 0, isBlock: false },
  ];
  // Whether a block that moved up began or ended since the last text.
  let isApart = false;
  const push = (node: HtmlNode, { into, depth }: Open) => {
    const isText = 'text' in node;
    if (isApart && depth === DEEPEST && into.children.length > 0 && !(isText && isBlank(node.text)))
      into.children.push(emptyBlock());
    if (!isText || !isBlank(node.text)) isApart = false;
    into.children.push(node);
  };
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const node = top.nodes[top.index++];
    if (!node) {
      if (top.isBlock) isApart = true;
      open.pop();
      continue;
    }
    if (node.nodeName === '#text') push({ text: (node as { value: string }).value }, top);
    else if (node.nodeName === '#comment') push({ comment: (node as { data: string }).data }, top);
    else if ('childNodes' in node && 'tagName' in node) {
      const name = node.tagName;
      const isDeep = top.depth === DEEPEST;
      const isBlock = isDeep && (BLOCKS.has(name) || CELLS.test(name));
      if (isDeep && LEAVES.test(name)) {
        push(elementOf(node), top);
        continue;
      }
      if (isBlock) isApart = true;
      const isNesting = NESTING.has(name);
      const nested = top.nested + (isNesting ? 1 : 0);
      const element = isNesting && nested > MOST_NESTED ? emptyBlock() : elementOf(node);
      if (!isDeep) push(element, top);
      const nodes = name === 'template' ? [] : (node.childNodes as Node[]);
      const depth = Math.min(top.depth + 1, DEEPEST);
      open.push({ nodes, into: isDeep ? top.into : element, depth, nested, index: 0, isBlock });
    }
  }
  return root.children;
}

type Open = {
  nodes: Node[];
  into: HtmlElement;
  depth: number;
  nested: number;
  index: number;
  isBlock: boolean;
};

const isBlank = (text: string) => !/\S/.test(text);

function elementOf({ tagName, attrs }: DefaultTreeAdapterTypes.Element): HtmlElement {
  const attributes = Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
  return { name: tagName, attributes, children: [] };
}

const emptyBlock = (): HtmlElement => ({ name: 'div', attributes: {}, children: [] });

/** The text of a piece of HTML such as a title: its entities read, its tags left out. */
export function plainText(html: string): string {
  const parts: string[] = [];
  const walk = (nodes: HtmlNode[]) => {
    for (const node of nodes) {
      if ('text' in node) parts.push(node.text);
      else if ('name' in node && node.name !== 'script' && node.name !== 'style') {
        walk(node.children);
        if (/^(?:p|div|br|li|dt|dd|h[1-6]|t[dh])$/.test(node.name)) parts.push(' ');
      }
    }
  };
  walk(parseHtml(html));
  return cleanText(parts.join('')).replace(/\s+/g, ' ').trim();
}

const UNREADABLE = /(?![\t\n])[\p{Cc}\u00ad\u202a-\u202e\u2028\u2029\ufeff\ufffe\uffff]/gu;

/** Text that the content check takes: composed, without control characters, overrides and presentation forms. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\ufb50-\ufd3d\ufd50-\ufdf9\ufe70-\ufefc]+/g, (forms) => forms.normalize('NFKC'))
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .replace(UNREADABLE, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}
