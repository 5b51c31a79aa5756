import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { type ComponentName, componentSpec, isComponentName } from '@/lib/content/component-specs';
import { writeMarkdown } from '../text/write-markdown';

type Children = MdxJsxFlowElement['children'];

/** What a component holds when it is new: an empty paragraph, or the one component it needs inside. */
export function childrenFor(name: ComponentName): Children {
  const { children } = componentSpec(name);
  if (children === 'blocks') return [{ type: 'paragraph', children: [] }];
  if (typeof children === 'string') return [];
  return children.filter(isComponentName).map((child) => elementOf(child, {}));
}

/** A component as it is written in a story. */
export function componentText(name: ComponentName, props: Record<string, string>): string {
  const isBlock = componentSpec(name).place === 'block';
  const element = elementOf(name, props);
  if (isBlock) return `\n\n${writeMarkdown({ type: 'root', children: [element] }).trim()}\n\n`;
  const inline = { ...element, type: 'mdxJsxTextElement' as const, children: [] };
  return writeMarkdown({
    type: 'root',
    children: [{ type: 'paragraph', children: [inline] }],
  }).trim();
}

/** A new component with what it holds at first. */
export function elementOf(name: ComponentName, props: Record<string, string>): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(props).map(([key, value]) => ({
      type: 'mdxJsxAttribute',
      name: key,
      value,
    })),
    children: childrenFor(name),
  };
}
