import type { Emphasis, Paragraph, PhrasingContent, Strong } from 'mdast';
import type { Handle, Options } from 'mdast-util-to-markdown';
import { hoistPunctuation, isMark } from './hoist-punctuation';

/**
 * Emphasis that CommonMark reads as such in Arabic: `*`, because `_` fails beside letters, with punctuation
 * outside the marks.
 */
function emphasisAs(mark: '*' | '**'): Handle {
  const handle: Handle & { peek?: () => string } = (node: Emphasis | Strong, _, state, info) => {
    const hoisted = hoistPunctuation(node);
    const [only] = hoisted;
    if (hoisted.length !== 1 || !only || !isMark(only))
      return state.containerPhrasing(paragraph(hoisted), info);
    if (isGluedToLink(only, info.before))
      return state.containerPhrasing(paragraph(marksInside(only)), info);
    const inner = state.containerPhrasing(only, { ...info, before: mark, after: mark });
    return mark + inner + mark;
  };
  handle.peek = () => '*';
  return handle;
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

/** `بـ**[نص](/a)**` is not bold either: a letter before the marks, a bracket behind them. */
function isGluedToLink({ children }: Emphasis | Strong, before: string): boolean {
  return (
    children.length === 1 && children[0]?.type === 'link' && /[\p{L}\p{M}\p{N}]$/u.test(before)
  );
}

function marksInside(node: Emphasis | Strong): PhrasingContent[] {
  return node.children.map((link) =>
    link.type === 'link' ? { ...link, children: [{ ...node, children: link.children }] } : link,
  );
}

/** How Midad writes Markdown: in rich mode, and what is pasted. */
export const richMarkdown = {
  bullet: '*',
  emphasis: '*',
  strong: '*',
  rule: '-',
  fence: '`',
  fences: true,
  listItemIndent: 'one',
  // A paragraph that begins with these words would be code to MDX.
  unsafe: [
    { atBreak: true, character: 'i', after: 'mport ' },
    { atBreak: true, character: 'e', after: 'xport ' },
  ],
  handlers: { strong: emphasisAs('**'), emphasis: emphasisAs('*') },
} satisfies Options;
