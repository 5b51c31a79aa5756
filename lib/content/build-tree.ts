import type { Nodes, Root, RootContent, Table } from 'mdast';
import { isolateRuns } from '../arabic/isolate-runs';
import { linkKind } from './check-link';
import { isComment } from './check-mdx';
import { componentSpec, isComponentName } from './component-specs';
import { HeadingIds } from './heading-ids';
import { childrenOf, isJsx, type JsxNode, plainText, unravel } from './mdast-nodes';
import { Notes } from './notes';
import { sourceKey, sourceWords } from './source-words';
import type { BodyTree, TreeElement, TreeNode, TreeProps, TreeTag } from './tree';

type Context = { ids: HeadingIds; definitions: Map<string, string>; notes: Notes };

/** Turns a checked syntax tree into the compact tree that pages render. */
export function buildTree(root: Root): BodyTree {
  const definitions = new Map(
    root.children.flatMap((node) =>
      node.type === 'definition' ? [[node.identifier, node.url] as const] : [],
    ),
  );
  const context: Context = { ids: new HeadingIds(), definitions, notes: new Notes() };
  const body = blocks(root.children, context);
  return [...body, ...endnotes(root, context)];
}

function blocks(nodes: RootContent[], context: Context): TreeNode[] {
  return nodes.flatMap(unravel).flatMap((node) => convert(node, context));
}

function convert(node: Nodes, context: Context): TreeNode[] {
  if (isJsx(node)) return component(node, context);
  if (isComment(node)) return [];
  const inner = () => childrenOf(node).flatMap((child) => convert(child, context));
  switch (node.type) {
    case 'text':
      return textRuns(node.value);
    case 'paragraph':
      return [['p', 0, ...inner()]];
    case 'heading':
      return [
        [
          `h${Math.min(node.depth, 4)}` as TreeTag,
          { id: context.ids.of(plainText(node)) },
          ...inner(),
        ],
      ];
    case 'strong':
      return [['strong', 0, ...inner()]];
    case 'emphasis':
      return [['em', 0, ...inner()]];
    case 'delete':
      return [['del', 0, ...inner()]];
    case 'break':
      return [['br', 0]];
    case 'thematicBreak':
      return [['hr', 0]];
    case 'inlineCode':
      return [['code', { dir: 'ltr' }, node.value]];
    case 'code':
      return [['pre', { dir: 'ltr' }, ['code', 0, node.value]]];
    case 'blockquote':
      return [['blockquote', 0, ...blocks(node.children, context)]];
    case 'list':
      return [
        [
          node.ordered ? 'ol' : 'ul',
          node.start && node.start > 1 ? { start: node.start } : 0,
          ...inner(),
        ],
      ];
    case 'listItem':
      return [
        ['li', 0, ...listItem(node.children as RootContent[], node.spread === true, context)],
      ];
    case 'link':
      return [['a', { href: node.url, ...externalRel(node.url) }, ...inner()]];
    case 'linkReference':
      return linkReference(context.definitions.get(node.identifier), inner());
    case 'table':
      return [table(node, context)];
    case 'footnoteReference':
      return [context.notes.mention('note', node.identifier)];
    default:
      return [];
  }
}

function textRuns(value: string): TreeNode[] {
  const text = value.replace(/\s*\n\s*/g, ' ').normalize('NFC');
  return isolateRuns(text).map((run): TreeNode => (run.isolate ? ['bdi', 0, run.text] : run.text));
}

function component(node: JsxNode, context: Context): TreeNode[] {
  const { name } = node;
  if (!name || !isComponentName(name)) return [];
  const entries = node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
      ? [[attribute.name, attribute.value.normalize('NFC')] as const]
      : [],
  );
  if (name === 'Source')
    return [context.notes.mention('source', sourceKey(Object.fromEntries(entries)))];
  const props: TreeProps | 0 = entries.length > 0 ? Object.fromEntries(entries) : 0;
  const children = blocks(childrenOf(node as never), context);
  const holdsBlocks = componentSpec(name).children === 'blocks';
  return [[`@${name}`, props, ...(holdsBlocks ? inParagraphs(children) : children)]];
}

/** `<Event …>text</Event>` on one line holds bare text: it is one paragraph. */
function inParagraphs(children: TreeNode[]): TreeNode[] {
  const inline = new Set(['strong', 'em', 'del', 'a', 'bdi', 'code', 'sup', 'br']);
  const isInline = (child: TreeNode) =>
    typeof child === 'string' ||
    inline.has(child[0]) ||
    (child[0].startsWith('@') && componentSpec(child[0].slice(1) as never).place === 'inline');
  return children.length > 0 && children.every(isInline) ? [['p', 0, ...children]] : children;
}

function listItem(children: RootContent[], spread: boolean, context: Context): TreeNode[] {
  return children.flatMap((child) =>
    child.type === 'paragraph' && !spread
      ? child.children.flatMap((inline) => convert(inline, context))
      : blocks([child], context),
  );
}

function linkReference(url: string | undefined, children: TreeNode[]): TreeNode[] {
  return url ? [['a', { href: url, ...externalRel(url) }, ...children]] : children;
}

function externalRel(url: string): TreeProps {
  return linkKind(url) === 'external' ? { rel: 'external noopener' } : {};
}

function table(node: Table, context: Context): TreeElement {
  const [head, ...rows] = node.children;
  const row = (cells: Table['children'][number] | undefined, tag: 'th' | 'td'): TreeElement => [
    'tr',
    0,
    ...(cells?.children ?? []).map((cell): TreeElement => {
      const props: TreeProps | 0 = tag === 'th' ? { scope: 'col' } : 0;
      return [tag, props, ...cell.children.flatMap((child) => convert(child, context))];
    }),
  ];
  return [
    'table',
    0,
    ['thead', 0, row(head, 'th')],
    ['tbody', 0, ...rows.map((cells) => row(cells, 'td'))],
  ];
}

/** The words of every footnote and source that the text names, in the order of their numbers. */
function endnotes(root: Root, context: Context): TreeNode[] {
  return context.notes.list((kind, name) => {
    if (kind === 'source') return sourceWords(name);
    const definition = root.children.find(
      (node) => node.type === 'footnoteDefinition' && node.identifier === name,
    );
    return definition?.type === 'footnoteDefinition' ? blocks(definition.children, context) : [];
  });
}
