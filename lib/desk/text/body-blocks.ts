import type { Root } from 'mdast';
import { parseMdx } from '@/lib/content/parse-mdx';

/** One top-level block of a body: a paragraph, a heading, a list, a component … */
export type Block = {
  /** Place in the text: `start` counts, `end` does not. */
  start: number;
  end: number;
  text: string;
  /** What it says, whatever marks it is written with. */
  meaning: string;
};

/** The top-level blocks of a body with `\n` line ends, in order; undefined if it cannot be parsed. */
export function bodyBlocks(text: string): Block[] | undefined {
  const { root } = parseMdx(text);
  return root && blocksOf(root, text);
}

function blocksOf(root: Root, text: string): Block[] {
  return root.children.map((node) => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    return { start, end, text: text.slice(start, end), meaning: meaningOf(node) };
  });
}

/** The tree without places, the parser's own notes and the way its lines are broken. */
function meaningOf(node: unknown): string {
  return JSON.stringify(node, (key, value) => {
    if (key === 'position' || key === 'data') return undefined;
    const isText = value?.type === 'text' && typeof value.value === 'string';
    return isText ? { type: 'text', value: value.value.replace(/\s*\n\s*/g, ' ') } : value;
  });
}
