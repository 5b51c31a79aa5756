import type { BlockContent, ListItem, PhrasingContent, TableRow } from 'mdast';
import { writeMarkdown } from '../text/write-markdown';

/** Elements that hold nothing to read, whatever they contain. */
const NOTHING = new Set([
  'script',
  'style',
  'head',
  'title',
  'meta',
  'link',
  'template',
  'noscript',
]);
const BLOCKS = new Set(
  'p div section article main header footer ul ol li table blockquote h1 h2 h3 h4 h5 h6 pre figure hr'.split(
    ' ',
  ),
);

/**
 * What was copied from a word processor or a web page as Markdown: its words, headings, lists, tables, links,
 * bold and italics, and nothing of its looks. Empty if there is nothing to read. For the browser alone.
 */
export function htmlToMarkdown(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return writeMarkdown({ type: 'root', children: blocksOf(body) });
}

function blocksOf(parent: Node): BlockContent[] {
  const blocks: BlockContent[] = [];
  let line: PhrasingContent[] = [];
  const endLine = () => {
    const children = trimmed(line);
    if (children.length > 0) blocks.push({ type: 'paragraph', children });
    line = [];
  };
  for (const node of parent.childNodes) {
    if (isElement(node) && (BLOCKS.has(nameOf(node)) || holdsBlocks(node))) {
      endLine();
      blocks.push(...blockOf(node));
    } else line.push(...inlineOf(node));
  }
  endLine();
  return blocks;
}

function blockOf(element: Element): BlockContent[] {
  const name = nameOf(element);
  const heading = /^h([1-6])$/.exec(name)?.[1];
  if (heading) {
    const children = trimmed(inlinesOf(element));
    // A page's own headline becomes a heading inside the story.
    const depth = Math.min(Math.max(Number(heading), 2), 4) as 2 | 3 | 4;
    return children.length > 0 ? [{ type: 'heading', depth, children }] : [];
  }
  if (name === 'hr') return [{ type: 'thematicBreak' }];
  if (name === 'ul' || name === 'ol') {
    const children = [...element.children].flatMap(itemOf);
    return children.length > 0
      ? [{ type: 'list', ordered: name === 'ol', spread: false, children }]
      : [];
  }
  if (name === 'blockquote') {
    const children = blocksOf(element);
    return children.length > 0 ? [{ type: 'blockquote', children }] : [];
  }
  if (name === 'table') {
    const children = [...element.querySelectorAll('tr')].map(rowOf);
    return children.length > 0 ? [{ type: 'table', children }] : [];
  }
  return blocksOf(element);
}

function itemOf(element: Element): ListItem[] {
  const children = blocksOf(element);
  return children.length > 0 ? [{ type: 'listItem', spread: false, children }] : [];
}

function rowOf(row: Element): TableRow {
  const cells = [...row.children].filter((cell) => /^t[dh]$/.test(nameOf(cell)));
  return {
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: trimmed(inlinesOf(cell)) })),
  };
}

function inlinesOf(parent: Node): PhrasingContent[] {
  return [...parent.childNodes].flatMap(inlineOf);
}

function inlineOf(node: Node): PhrasingContent[] {
  if (node.nodeType === Node.TEXT_NODE) {
    const value = (node.textContent ?? '').replace(/[ \t\r\n\f]+/g, ' ');
    return value === '' ? [] : [{ type: 'text', value }];
  }
  if (!isElement(node) || NOTHING.has(nameOf(node))) return [];
  const name = nameOf(node);
  if (name === 'br') return [{ type: 'break' }];
  const children = inlinesOf(node);
  if (children.length === 0) return [];
  if (name === 'a') {
    const url = linkOf(node.getAttribute('href') ?? '');
    return url ? [{ type: 'link', url, children }] : children;
  }
  const { weight, style } = lookOf(node);
  const isBold = name === 'b' || name === 'strong' ? weight !== 'normal' : weight === 'bold';
  const isItalic = name === 'i' || name === 'em' || style === 'italic';
  const hasWords = children.some((child) => child.type !== 'text' || child.value.trim() !== '');
  if (!hasWords || (!isBold && !isItalic)) return children;
  const inner: PhrasingContent[] = isItalic ? [{ type: 'emphasis', children }] : children;
  return isBold ? [{ type: 'strong', children: inner }] : inner;
}

/** Word and Docs write bold as a style, and wrap everything in a `<b>` that is not bold. */
function lookOf(element: Element): { weight?: string; style?: string } {
  const css = element.getAttribute('style') ?? '';
  const weight = /font-weight:\s*([\w]+)/i.exec(css)?.[1];
  const style = /font-style:\s*(\w+)/i.exec(css)?.[1];
  const isHeavy = weight === 'bold' || Number(weight) >= 600;
  return { weight: weight && (isHeavy ? 'bold' : 'normal'), style };
}

function linkOf(href: string): string | undefined {
  return /^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i.test(href) ? href : undefined;
}

/** Without space at either end; of breaks too. */
function trimmed(nodes: PhrasingContent[]): PhrasingContent[] {
  const isSpace = (node: PhrasingContent | undefined) =>
    node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '');
  let [start, end] = [0, nodes.length];
  while (start < end && isSpace(nodes[start])) start++;
  while (end > start && isSpace(nodes[end - 1])) end--;
  const kept = nodes.slice(start, end);
  return kept.map((node, index) => {
    if (node.type !== 'text') return node;
    const left = index === 0 ? node.value.trimStart() : node.value;
    return { ...node, value: index === kept.length - 1 ? left.trimEnd() : left };
  });
}

function holdsBlocks(element: Element): boolean {
  return [...element.children].some((child) => BLOCKS.has(nameOf(child)) || holdsBlocks(child));
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

function nameOf(element: Element): string {
  return element.localName;
}
