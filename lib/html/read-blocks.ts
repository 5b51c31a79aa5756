import type { BlockContent, ListItem, PhrasingContent } from 'mdast';
import { elementsIn, type HtmlElement, type HtmlNode, isElement, textOf } from './html-node';
import { readInlines } from './read-inlines';
import { readMedia } from './read-media';
import { readTable } from './read-table';
import { BLOCKS, type HtmlReader, isParagraphEnd, NOTHING } from './reader';
import { trimmed } from './trimmed';

/** Parsed HTML as blocks of Markdown: its words and what they are, nothing of its looks. */
export function readBlocks(nodes: HtmlNode[], reader: HtmlReader): BlockContent[] {
  const blocks: BlockContent[] = [];
  let line: HtmlNode[] = [];
  const endLine = () => {
    blocks.push(...paragraphsOf(readInlines(line, reader)));
    line = [];
  };
  for (const node of nodes) {
    if ('comment' in node) reader.comment?.(node.comment);
    else if (isElement(node) && isBlock(node)) {
      endLine();
      blocks.push(...readBlock(node, reader));
    } else line.push(node);
  }
  endLine();
  return blocks;
}

/** Running text as paragraphs: one, unless empty lines of the source part it. */
function paragraphsOf(line: PhrasingContent[]): BlockContent[] {
  const parts: PhrasingContent[][] = [[]];
  for (const node of line) {
    if (isParagraphEnd(node)) parts.push([]);
    else parts.at(-1)?.push(node);
  }
  return parts.flatMap((part): BlockContent[] => {
    const children = trimmed(part);
    return children.length > 0 ? [{ type: 'paragraph', children }] : [];
  });
}

function readBlock(element: HtmlElement, reader: HtmlReader): BlockContent[] {
  const { name, children } = element;
  const inner = () => readBlocks(children, reader);
  const own = reader.block?.(element, inner);
  if (own) return own;
  if (NOTHING.has(name)) {
    reader.dropped?.(element);
    return [];
  }
  if (/^h[1-6]$/.test(name)) return readHeading(element, reader);
  switch (name) {
    case 'hr':
      return [{ type: 'thematicBreak' }];
    case 'ul':
    case 'ol':
      return readList(element, reader);
    case 'blockquote': {
      const quoted = inner();
      return quoted.length > 0 ? [{ type: 'blockquote', children: quoted }] : [];
    }
    case 'pre':
      return readCode(element, reader);
    case 'table':
      return readTable(element, reader, (nodes) => readBlocks(nodes, reader));
    default:
      return inner();
  }
}

function readHeading(element: HtmlElement, reader: HtmlReader): BlockContent[] {
  // A page's own headline becomes a heading inside the story.
  const depth = Math.min(Math.max(Number(element.name[1]), 2), 4) as 2 | 3 | 4;
  const lines = readInlines(element.children, { ...reader, keepsLines: false });
  const children = trimmed(
    lines.map((node) => (node.type === 'break' ? { type: 'text', value: ' ' } : node)),
  );
  const heading: BlockContent[] = children.length > 0 ? [{ type: 'heading', depth, children }] : [];
  return [...heading, ...readMedia(element, reader)];
}

function readList({ name, children }: HtmlElement, reader: HtmlReader): BlockContent[] {
  const items = children.flatMap((child): ListItem[] => {
    if ('comment' in child) return [];
    const own = isElement(child) && child.name === 'li' ? child.children : [child];
    const blocks = readBlocks(own, reader);
    const [first, second, ...others] = blocks;
    const isTight =
      others.length === 0 && first?.type === 'paragraph' && (!second || second.type === 'list');
    return blocks.length > 0 ? [{ type: 'listItem', spread: !isTight, children: blocks }] : [];
  });
  if (items.length === 0) return [];
  const spread = items.some((item) => item.spread);
  return [{ type: 'list', ordered: name === 'ol', spread, children: items }];
}

function readCode(element: HtmlElement, reader: HtmlReader): BlockContent[] {
  const source = textOf(element);
  const value = (reader.text?.(source) ?? source).replace(/^\n|\s+$/g, '');
  return value === '' ? [] : [{ type: 'code', value }];
}

function isBlock(element: HtmlElement): boolean {
  if (BLOCKS.has(element.name)) return true;
  for (const inner of elementsIn(element)) if (BLOCKS.has(inner.name)) return true;
  return false;
}
