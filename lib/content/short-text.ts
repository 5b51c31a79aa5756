import type { Nodes, Root, RootContent } from 'mdast';
import { isJsx } from './mdast-nodes';
import {
  afterEmpty,
  type Line,
  linesOf,
  type PlainBlock,
  plainBlockAt,
  pointIn,
} from './plain-blocks';

/** A letter of no script, which the parser takes for a word. */
const PLACE = '\uE000';

/** Code, which no story may hold: the parser notes places inside it that would have to be moved too. */
const CODE = /\{|^(?:import|export)\b/m;

type Position = NonNullable<Root['position']>;
type Point = Position['start'];

/** A text in which one letter stands for each run of plain blocks. */
export type ShortText = { text: string; lines: ShortLine[]; runs: number };

/** What a line of the short text was: blocks if it stands for them, else one line. */
type ShortLine = { offset: number; first: Line; last: Line; blocks?: RootContent[] };

/**
 * The parser looks at every sign of a text several times, and most blocks are words alone: it is given one letter
 * for those that follow one another. Undefined if there are none.
 */
export function withoutPlainBlocks(markdown: string): ShortText | undefined {
  if (markdown.includes(PLACE) || CODE.test(markdown)) return undefined;
  const all = linesOf(markdown);
  const lines: ShortLine[] = [];
  let [text, runs] = ['', 0];
  for (let at = 0; at < all.length; at++) {
    const first = all[at] as Line;
    const run = plainRun(all, at);
    const last = run.at(-1)?.last ?? first;
    const blocks = run.length > 0 ? run.map(({ node }) => node) : undefined;
    if (at > 0) text += '\n';
    lines.push({ offset: text.length, first, last, blocks });
    text += blocks ? PLACE : first.text;
    if (blocks) runs++;
    at = last.line - 1;
  }
  return runs > 0 ? { text, lines, runs } : undefined;
}

/** Puts the blocks back into the tree of a short text: false if the letter of one was no paragraph. */
export function putBlocksBack(root: Root, { lines, runs }: ShortText): boolean {
  let back = 0;
  const lineOf = (point: Point) => lines[point.line - 1] as ShortLine;
  const moved = (point: Point, { offset }: ShortLine, to: Line): Point => ({
    line: to.line,
    column: point.column,
    offset: (point.offset ?? 0) - offset + to.offset,
  });
  const place = ({ start, end }: Position): Position => {
    const [above, below] = [lineOf(start), lineOf(end)];
    // Only a whole run ends in its line.
    const after = below.blocks ? endOf(below.last) : moved(end, below, below.first);
    return { start: moved(start, above, above.first), end: after };
  };
  const visit = (node: Nodes): void => {
    if (node.position) node.position = place(node.position);
    if (isJsx(node))
      for (const attribute of node.attributes)
        if (attribute.position) attribute.position = place(attribute.position);
    if (!('children' in node)) return;
    const children: RootContent[] = [];
    for (const child of node.children) {
      const blocks =
        child.position && isPlace(child) ? lineOf(child.position.start).blocks : undefined;
      if (blocks) {
        back++;
        children.push(...blocks);
      } else {
        visit(child);
        children.push(child);
      }
    }
    node.children = children as never;
  };
  visit(root);
  return back === runs;
}

/**
 * The plain blocks that begin in this line and follow one another. A quotation is none of them: what stands open before
 * it ends in another place than before a paragraph.
 */
function plainRun(lines: Line[], from: number): PlainBlock[] {
  const found: PlainBlock[] = [];
  for (let at = from; ; ) {
    const block = plainBlockAt(lines, at);
    if (!block || block.node.type === 'blockquote') return found;
    found.push(block);
    at = afterEmpty(lines, block.last.line);
  }
}

function isPlace(node: RootContent): boolean {
  if (node.type !== 'paragraph' || node.children.length !== 1) return false;
  const [only] = node.children;
  return only?.type === 'text' && only.value === PLACE;
}

function endOf(line: Line): Point {
  return pointIn(line, line.text.length);
}
