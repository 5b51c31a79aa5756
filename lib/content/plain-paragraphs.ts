import type { Nodes, Paragraph, Root, RootContent } from 'mdast';
import { isJsx } from './mdast-nodes';

/**
 * One line of words and the marks of ordinary sentences: nothing in it can be markup, whatever stands around it.
 * Its first sign opens no block.
 */
const WORDS = /^[\p{L}«“"(][\p{L}\p{M}\p{N} .,:;?!%()"'«»“”‘’،؛؟٪…–—/-]*(?<! )$/u;
/** Words that mean something to the parser. */
const NOT_ONLY_WORDS = /^(?:import|export)|http|www/i;
/** A letter of no script, which the parser takes for a word. */
const PLACE = '\uE000';

type Position = NonNullable<Root['position']>;
type Point = Position['start'];

/** A line of the whole text: its number, from 1, the offset of its first sign, and what it says. */
type Line = { line: number; offset: number; text: string };

/** A text in which one letter stands for each run of plain paragraphs. */
export type Shortened = { text: string; lines: ShortLine[]; runs: number };

/** What a line of the short text was: paragraphs if it stands for them, else one line. */
type ShortLine = { offset: number; first: Line; last: Line; paragraphs?: Line[] };

/**
 * The parser looks at every sign of a text several times, and most paragraphs are all words: it is given one letter
 * for those that follow one another. Undefined if there are none.
 */
export function withoutPlainParagraphs(markdown: string): Shortened | undefined {
  if (markdown.includes(PLACE)) return undefined;
  const all = linesOf(markdown);
  const lines: ShortLine[] = [];
  let [text, runs] = ['', 0];
  for (let at = 0; at < all.length; at++) {
    const first = all[at] as Line;
    const paragraphs = plainParagraphs(all, at);
    const last = paragraphs.at(-1) ?? first;
    if (at > 0) text += '\n';
    lines.push({ offset: text.length, first, last, ...(paragraphs.length > 0 && { paragraphs }) });
    text += paragraphs.length > 0 ? PLACE : first.text;
    if (paragraphs.length > 0) runs++;
    at = last.line - 1;
  }
  return runs > 0 ? { text, lines, runs } : undefined;
}

/** Puts the paragraphs back into the tree of a short text: false if the letter of one was no paragraph. */
export function putParagraphsBack(root: Root, { lines, runs }: Shortened): boolean {
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
    const after = below.paragraphs ? endOf(below.last) : moved(end, below, below.first);
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
      const run =
        child.position && isPlace(child) ? lineOf(child.position.start).paragraphs : undefined;
      if (run) {
        back++;
        children.push(...run.map(paragraphOf));
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

function linesOf(markdown: string): Line[] {
  let offset = 0;
  return markdown.split('\n').map((text, index) => {
    const line = { line: index + 1, offset, text };
    offset += text.length + 1;
    return line;
  });
}

/** The plain paragraphs that begin in this line and follow one another. */
function plainParagraphs(lines: Line[], from: number): Line[] {
  const found: Line[] = [];
  for (let at = from; isAllWords(lines, at); ) {
    found.push(lines[at] as Line);
    at++;
    while (lines[at]?.text === '') at++;
  }
  return found;
}

/** Whether a line stands between empty ones and has nothing but words. */
function isAllWords(lines: Line[], at: number): boolean {
  const text = lines[at]?.text;
  if (!text || lines[at - 1]?.text || lines[at + 1]?.text) return false;
  return WORDS.test(text) && !NOT_ONLY_WORDS.test(text);
}

function isPlace(node: RootContent): boolean {
  if (node.type !== 'paragraph' || node.children.length !== 1) return false;
  const [only] = node.children;
  return only?.type === 'text' && only.value === PLACE;
}

function paragraphOf(line: Line): Paragraph {
  const position = () => ({
    start: { line: line.line, column: 1, offset: line.offset },
    end: endOf(line),
  });
  const text = { type: 'text' as const, value: line.text, position: position() };
  return { type: 'paragraph', children: [text], position: position() };
}

function endOf({ line, offset, text }: Line): Point {
  return { line, column: text.length + 1, offset: offset + text.length };
}
