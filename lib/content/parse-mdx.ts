import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Problem } from './problems';

/** A fault in a body: `line` counts from 1 inside the body. */
export type BodyProblem = Omit<Problem, 'file'>;

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

/** Deeper nesting than any story needs; it would exhaust the stack of the tree walkers. */
const MAX_DEPTH = 32;

/** Parses MDX to a syntax tree. Nothing is evaluated: expressions stay unparsed text nodes. */
export function parseMdx(markdown: string): { root?: Root; problems: BodyProblem[] } {
  const deep = tooDeepLine(markdown);
  if (deep) return { problems: [{ line: deep, code: 'too-deep', args: {} }] };
  try {
    return { root: parser.parse(markdown), problems: [] };
  } catch (error) {
    return { problems: [syntaxProblem(error)] };
  }
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
