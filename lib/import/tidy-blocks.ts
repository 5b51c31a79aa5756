import type { BlockContent, Heading, PhrasingContent, RootContent } from 'mdast';
import { linkKind } from '../content/check-link';
import { writeMarkdown } from '../desk/text/write-markdown';
import { flatText } from './flat-text';
import type { Notes } from './notes';

/** What stands between two empty lines must stay below what the content check reads as one piece. */
const MOST = 15_000;
const PART = 6000;

/** Blocks as Midad takes them: headings without gaps, nothing too long for one piece, bare addresses as links. */
export function tidyBlocks(blocks: BlockContent[], notes: Notes): BlockContent[] {
  let level = 1;
  return blocks.flatMap((block) => {
    if (block.type === 'heading') {
      const depth = Math.min(block.depth, level + 1, 4) as Heading['depth'];
      level = Math.max(depth, 2);
      return shortened({ ...block, depth });
    }
    return shortened(linked(block, notes));
  });
}

/** A paragraph that is nothing but an address is what WordPress shows as an embed. */
function linked(block: BlockContent, notes: Notes): BlockContent {
  if (block.type !== 'paragraph') return block;
  const url = flatText(block).trim();
  if (!/^https?:\/\/\S+$/i.test(url) || linkKind(url) !== 'external') return block;
  if (block.children[0]?.type === 'text') notes.add('embed', url);
  return { ...block, children: [{ type: 'link', url, children: [{ type: 'text', value: url }] }] };
}

function shortened(block: BlockContent): BlockContent[] {
  if (lengthOf(block) <= MOST) return [block];
  switch (block.type) {
    case 'blockquote':
      return (block.children as BlockContent[])
        .flatMap(shortened)
        .map((child) => ({ type: 'blockquote', children: [child] }));
    case 'list': {
      const children = block.children.map((item) => ({
        ...item,
        spread: true,
        children: (item.children as BlockContent[]).flatMap(shortened),
      }));
      return [{ ...block, spread: true, children }];
    }
    case 'table':
      return block.children.flatMap((row) => paragraphs(row.children.map(flatText).join(' | ')));
    case 'code':
      return parts(block.value, /\n(?=[^\n]*$)/).map((value) => ({ type: 'code', value }));
    default:
      return paragraphs(flatText(block as RootContent));
  }
}

/** Written, not as it is in memory: marks and escapes count. A short text needs no look. */
function lengthOf(block: BlockContent): number {
  return JSON.stringify(block).length <= MOST / 2
    ? 0
    : writeMarkdown({ type: 'root', children: [block] }).length;
}

function paragraphs(text: string): BlockContent[] {
  return parts(text, /\s+(?=\S*$)/).map((value) => {
    const children: PhrasingContent[] = [{ type: 'text', value }];
    return { type: 'paragraph', children };
  });
}

/** Pieces of a text, cut at its spaces where there are any. */
function parts(text: string, space: RegExp): string[] {
  const found: string[] = [];
  let rest = text.trim();
  while (rest.length > PART) {
    const piece = rest.slice(0, PART);
    const cut = space.exec(piece.slice(PART / 2))?.index;
    const end = cut === undefined ? PART : PART / 2 + cut;
    found.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return [...found, rest].filter((part) => part !== '');
}
