import type { RenderedName } from './component-specs';

/** HTML elements a compiled body may hold; anything else never leaves the compiler. */
export const treeTags = [
  'p',
  'h2',
  'h3',
  'h4',
  'ul',
  'ol',
  'li',
  'blockquote',
  'strong',
  'em',
  'del',
  'a',
  'br',
  'hr',
  'code',
  'pre',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'bdi',
  'sup',
  'section',
] as const;

export type TreeTag = (typeof treeTags)[number];
export type TreeProps = Record<string, string | number>;

/** A compact JSON tree: text, or `[tag, attributes or 0, ...children]`; `@Name` is a component. */
export type TreeElement = [
  tag: TreeTag | `@${RenderedName}`,
  props: TreeProps | 0,
  ...children: TreeNode[],
];
export type TreeNode = string | TreeElement;
export type BodyTree = TreeNode[];
