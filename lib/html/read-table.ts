import type { BlockContent, PhrasingContent, TableRow } from 'mdast';
import { elementsIn, type HtmlElement, type HtmlNode, isElement } from './html-node';
import { readInlines } from './read-inlines';
import { readMedia } from './read-media';
import type { HtmlReader } from './reader';
import { trimmed } from './trimmed';

const NOT_FOR_CELLS = /^(?:table|ul|ol|blockquote|pre|h[1-6])$/;

/** A table of facts as a table; one that only lays out a page as what its cells hold. */
export function readTable(
  table: HtmlElement,
  reader: HtmlReader,
  read: (nodes: HtmlNode[]) => BlockContent[],
): BlockContent[] {
  const rows = rowsOf(table)
    .map(cellsOf)
    .filter((cells) => cells.length > 0);
  const width = Math.max(0, ...rows.map(widthOf));
  const isLayout =
    width < 2 ||
    rows.length < 2 ||
    [...elementsIn(table)].some(({ name }) => NOT_FOR_CELLS.test(name));
  if (isLayout || width > 40) return piecesOf(table).flatMap(read);
  const children = rows.map((cells) => rowOf(cells, width, reader)).filter(hasText);
  const caption = captionOf(table, reader);
  if (children.length === 0) return [...caption, ...readMedia(table, reader)];
  return [...caption, { type: 'table' as const, children }, ...readMedia(table, reader)];
}

/** What stands together: the nodes of one cell, or what lies between rows and cells. */
function piecesOf({ children }: HtmlElement): HtmlNode[][] {
  return children.flatMap((child) => {
    if (!isElement(child)) return [[child]];
    if (/^t(?:r|head|body|foot)$/.test(child.name)) return piecesOf(child);
    return /^t[dh]$/.test(child.name) ? [child.children] : [[child]];
  });
}

function rowsOf(element: HtmlElement): HtmlElement[] {
  return element.children.filter(isElement).flatMap((child) => {
    if (child.name === 'tr') return [child];
    return /^t(?:head|body|foot)$/.test(child.name) ? rowsOf(child) : [];
  });
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return row.children.filter(
    (child): child is HtmlElement => isElement(child) && /^t[dh]$/.test(child.name),
  );
}

const spanOf = ({ attributes }: HtmlElement) =>
  Math.min(Math.max(Number(attributes.colspan) || 1, 1), 20);
const widthOf = (cells: HtmlElement[]) => cells.reduce((sum, cell) => sum + spanOf(cell), 0);

/** Every row has as many cells as the widest: Markdown drops what stands beyond its first row. */
function rowOf(cells: HtmlElement[], width: number, reader: HtmlReader): TableRow {
  const filled = cells.flatMap((cell) => {
    const own = readInlines(cell.children, { ...reader, keepsLines: false });
    const children = trimmed(
      own.map(
        (node): PhrasingContent => (node.type === 'break' ? { type: 'text', value: ' ' } : node),
      ),
    );
    const empty = Array.from({ length: spanOf(cell) - 1 }, () => [] as PhrasingContent[]);
    return [children, ...empty];
  });
  while (filled.length < width) filled.push([]);
  return {
    type: 'tableRow',
    children: filled.map((children) => ({ type: 'tableCell', children })),
  };
}

function hasText(row: TableRow): boolean {
  return row.children.some(({ children }) => children.length > 0);
}

function captionOf({ children }: HtmlElement, reader: HtmlReader): BlockContent[] {
  const own = children.filter((child) => isElement(child) && child.name === 'caption');
  const words = trimmed(readInlines(own, reader));
  return words.length > 0 ? [{ type: 'paragraph', children: words }] : [];
}
