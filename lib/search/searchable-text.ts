import { componentSpec, isComponentName } from '../content/component-specs';
import type { BodyTree, TreeNode } from '../content/tree';

type Document = {
  title: string;
  kicker?: string;
  summary: string;
  keyPoints?: string[];
  tree: BodyTree;
};

/** A story's words by how much they say about it. */
export type SearchableText = { title: string; summary: string; headings: string; body: string };

/** What search looks through in one language of a story. */
export function searchableText({ title, kicker, summary, keyPoints = [], tree }: Document) {
  const headings: string[] = [];
  const body: string[] = [];
  for (const node of tree) (isHeading(node) ? headings : body).push(textOf(node));
  return {
    title: kicker ? `${title} ${kicker}` : title,
    summary: [summary, ...keyPoints].join(' '),
    headings: headings.join(' '),
    body: body.join(' '),
  } satisfies SearchableText;
}

const isHeading = (node: TreeNode) => typeof node !== 'string' && /^h[234]$/.test(node[0]);
/** Elements inside a line: no space belongs around them. */
const INLINE = new Set(['strong', 'em', 'del', 'a', 'code', 'bdi', 'sup']);

/** The words of a node, those in a component's attributes too. */
function textOf(node: TreeNode): string {
  if (typeof node === 'string') return node;
  const [tag, props] = node;
  let inner = '';
  for (let at = 2; at < node.length; at++) inner += textOf(node[at] as TreeNode);
  const name = tag.slice(1);
  if (!tag.startsWith('@') || !isComponentName(name)) return INLINE.has(tag) ? inner : ` ${inner} `;
  const { attributes } = componentSpec(name);
  const said = Object.entries(props || {}).flatMap(([key, value]) =>
    attributes[key]?.kind === 'text' ? [String(value)] : [],
  );
  return ` ${[...said, inner].join(' ')} `;
}
