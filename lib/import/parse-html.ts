import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { HtmlElement, HtmlNode } from '../html/html-node';
import { limitNesting } from './limit-nesting';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Deeper elements are no structure that anybody reads: what they hold moves up. */
const DEEPEST = 40;
/** Quotations and lists inside one another. */
const MOST_NESTED = 5;
const NESTING = new Set(['blockquote', 'ul', 'ol']);

/** HTML of any quality as a tree of limited depth; nothing is run and nothing is loaded. */
export function parseHtml(html: string): HtmlNode[] {
  const root: HtmlElement = { name: 'div', attributes: {}, children: [] };
  const { childNodes } = parseFragment(limitNesting(html), { scriptingEnabled: false });
  const open = [{ nodes: childNodes as Node[], into: root, depth: 0, nested: 0, index: 0 }];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const node = top.nodes[top.index++];
    if (!node) {
      open.pop();
      continue;
    }
    if (node.nodeName === '#text')
      top.into.children.push({ text: (node as { value: string }).value });
    else if (node.nodeName === '#comment')
      top.into.children.push({ comment: (node as { data: string }).data });
    else if ('childNodes' in node && 'tagName' in node) {
      const isNesting = NESTING.has(node.tagName);
      const nested = top.nested + (isNesting ? 1 : 0);
      const isFlat = top.depth >= DEEPEST || nested > MOST_NESTED;
      const element = isFlat ? flat(node.tagName) : elementOf(node);
      if (top.depth < DEEPEST) top.into.children.push(element);
      else element.children = top.into.children;
      const nodes = node.nodeName === 'template' ? [] : (node.childNodes as Node[]);
      open.push({
        nodes,
        into: element,
        depth: Math.min(top.depth + 1, DEEPEST),
        nested,
        index: 0,
      });
    }
  }
  return root.children;
}

function elementOf({ tagName, attrs }: DefaultTreeAdapterTypes.Element): HtmlElement {
  const attributes = Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
  return { name: tagName, attributes, children: [] };
}

const flat = (name: string): HtmlElement => ({
  name: /^(?:script|style|li|p|img)$/.test(name) ? name : 'div',
  attributes: {},
  children: [],
});

/** The text of a piece of HTML such as a title: its entities read, its tags left out. */
export function plainText(html: string): string {
  const parts: string[] = [];
  const walk = (nodes: HtmlNode[]) => {
    for (const node of nodes) {
      if ('text' in node) parts.push(node.text);
      else if ('name' in node && node.name !== 'script' && node.name !== 'style') {
        walk(node.children);
        if (/^(?:p|div|br|li)$/.test(node.name)) parts.push(' ');
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
