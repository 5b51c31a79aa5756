import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { plainTree } from './plain-blocks';
import type { Problem } from './problems';
import { putBlocksBack, withoutPlainBlocks } from './short-text';

/** A fault in a body: `line` counts from 1 inside the body. */
export type BodyProblem = Omit<Problem, 'file'>;

const whole = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();
const withoutGfm = unified().use(remarkParse).use(remarkMdx).freeze();

/**
 * What tables, notes, tasks, strike-through and bare addresses cannot do without, and what may stand for any of
 * it. Looking for them in a text without takes half of the parser's time.
 */
const SIGNS_OF_GFM = /[|~@&]|:-|-:|\[\^|\[(?:\s|x\])|http|www/i;

/** Deeper nesting than any story needs; it would exhaust the stack of the tree walkers. */
const MAX_DEPTH = 32;

/** Parses MDX to a syntax tree. Nothing is evaluated: expressions stay unparsed text nodes. */
export function parseMdx(markdown: string): { root?: Root; problems: BodyProblem[] } {
  const long = tooLongLine(markdown);
  if (long)
    return { problems: [{ line: long, code: 'block-too-long', args: { most: MOST_CHARACTERS } }] };
  const deep = tooDeepLine(markdown);
  if (deep) return { problems: [{ line: deep, code: 'too-deep', args: {} }] };
  try {
    const root = plainTree(markdown) ?? shortTree(markdown) ?? treeOf(markdown);
    const line = tooDeepNode(root);
    if (line !== undefined) return { problems: [{ line, code: 'too-deep', args: {} }] };
    return { root, problems: [] };
  } catch (error) {
    return { problems: [syntaxProblem(error)] };
  }
}

/** The tree by way of a text without its plain blocks; undefined if that leads nowhere. */
function shortTree(markdown: string): Root | undefined {
  const short = withoutPlainBlocks(markdown);
  if (!short) return undefined;
  try {
    const root = treeOf(short.text);
    return putBlocksBack(root, short) ? root : undefined;
  } catch {
    // The whole text has the same fault, and the place of it.
    return undefined;
  }
}

function treeOf(markdown: string): Root {
  return (SIGNS_OF_GFM.test(markdown) ? whole : withoutGfm).parse(markdown);
}

/** The parser's time grows with the square of what stands between two empty lines: longer than any paragraph. */
const MOST_CHARACTERS = 20_000;

/** More elements inside one another than a story that passes `tooDeepLine` can have without components. */
const MAX_TREE_DEPTH = 150;

/** The first line, from 1, of what is too long to be one paragraph, list or table; 0 if nothing is. */
function tooLongLine(markdown: string): number {
  let [start, length] = [1, 0];
  for (const [index, line] of markdown.split('\n').entries()) {
    if (/^\s*$/.test(line)) [start, length] = [index + 2, 0];
    else length += line.length + 1;
    if (length > MOST_CHARACTERS) return start;
  }
  return 0;
}

/** The line of an element that has too many around it; walks without recursion, as the tree may be very deep. */
function tooDeepNode(root: Root): number | undefined {
  let level: Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_TREE_DEPTH) return level[0]?.position?.start.line ?? 1;
    level = level.flatMap((node) => ('children' in node ? (node.children as Nodes[]) : []));
  }
  return undefined;
}

/** Lines that open dozens of quotations or lists at once are an attack, not a story. */
function tooDeepLine(markdown: string): number {
  const lines = markdown.split('\n');
  return (
    1 +
    lines.findIndex(
      (line) =>
        (line.match(/^(?:\s*(?:[>*+-]|\d+[.)])\s*)+/)?.[0].replace(/\s/g, '').length ?? 0) >
          MAX_DEPTH && !/^\s*[*-]+\s*$/.test(line),
    )
  );
}

function syntaxProblem(error: unknown): BodyProblem {
  if (error instanceof RangeError) return { line: 1, code: 'too-deep', args: {} };
  const { reason, line, place } = error as {
    reason?: string;
    line?: number;
    place?: { line?: number; start?: { line: number } };
  };
  if (!reason) throw error;
  return {
    line: line ?? place?.line ?? place?.start?.line ?? lineInReason(reason),
    code: 'mdx-syntax',
    args: { reason: reason.split('\n')[0] ?? reason },
  };
}

/** An unclosed component is reported at the end of the text; where it opens stands in the words. */
function lineInReason(reason: string): number {
  return Number(/\((\d+):\d+/.exec(reason)?.[1] ?? 1);
}
