import type { Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { toMarkdown } from 'mdast-util-to-markdown';
import { richMarkdown } from './rich-markdown';

/** MDX text of a syntax tree, in Midad's way of writing. */
export function writeMarkdown(root: Root): string {
  return toMarkdown(root, {
    ...richMarkdown,
    extensions: [gfmToMarkdown({ tablePipeAlign: false }), mdxToMarkdown()],
  });
}
