import type { Heading, Nodes, Root, RootContent, Text } from 'mdast';
import { checkJsx } from './check-jsx';
import { linkKind } from './check-link';
import { childrenOf, isJsx, lineOf, plainText, unravel } from './mdast-nodes';
import type { BodyProblem } from './parse-mdx';

type State = { parent: string | undefined; inText: boolean; inLink: boolean };

const INLINE_PARENTS = new Set([
  'paragraph',
  'heading',
  'strong',
  'emphasis',
  'link',
  'delete',
  'tableCell',
]);

/** Everything in a syntax tree that Midad refuses: code, unknown markup, unsafe links. */
export function checkMdx(root: Root): BodyProblem[] {
  const body = root.children.filter((node) => !isComment(node));
  const empty: BodyProblem[] = body.length === 0 ? [{ line: 1, code: 'empty-body', args: {} }] : [];
  const problems = walk(root, { parent: undefined, inText: false, inLink: false });
  return [...empty, ...problems, ...checkHeadings(body)];
}

function walk(node: Nodes, state: State): BodyProblem[] {
  const own = checkNode(node, state);
  const inLink = state.inLink || node.type === 'link' || node.type === 'linkReference';
  const inner: State = isJsx(node)
    ? {
        parent: node.name ?? undefined,
        inText: node.type === 'mdxJsxTextElement' && state.inText,
        inLink,
      }
    : { parent: state.parent, inText: state.inText || INLINE_PARENTS.has(node.type), inLink };
  const children = childrenOf(node).flatMap(unravel);
  return [...own, ...children.flatMap((child) => walk(child, inner))];
}

function checkNode(node: Nodes, state: State): BodyProblem[] {
  const line = lineOf(node);
  if (isJsx(node)) return checkJsx(node, state);
  switch (node.type) {
    case 'mdxjsEsm':
      return [{ line, code: 'no-code', args: {} }];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return isComment(node)
        ? []
        : [{ line, code: 'no-expression', args: { code: node.value.trim().slice(0, 40) } }];
    case 'image':
    case 'imageReference':
      return [{ line, code: 'markdown-image', args: {} }];
    case 'link':
    case 'definition':
      return linkKind(node.url) === 'dangerous'
        ? [{ line, code: 'dangerous-link', args: { url: node.url } }]
        : [];
    case 'html':
      return [{ line, code: 'raw-html', args: { name: node.value.slice(0, 20), known: '' } }];
    case 'text':
      return unparsedEmphasis(node);
    default:
      return [];
  }
}

/** `{/* … *\/}` is how MDX writes a note to colleagues: kept in the file, dropped from the page. */
export function isComment(node: Nodes): boolean {
  return (
    (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') &&
    /^\s*\/\*(?:(?!\*\/)[\s\S])*\*\/\s*$/.test(node.value)
  );
}

function unparsedEmphasis(node: Text): BodyProblem[] {
  const match = /\*\*\S*|(?<=[\p{L}»)])\*(?=\S)|__\S+/u.exec(node.value);
  if (!match) return [];
  const line = lineOf(node) + (node.value.slice(0, match.index).match(/\n/g)?.length ?? 0);
  return [{ line, code: 'unparsed-emphasis', args: { marks: match[0].slice(0, 24) } }];
}

function checkHeadings(body: RootContent[]): BodyProblem[] {
  const problems: BodyProblem[] = [];
  let level = 1;
  for (const heading of body.filter((node): node is Heading => node.type === 'heading')) {
    const line = lineOf(heading);
    const text = plainText(heading).trim();
    if (text === '') problems.push({ line, code: 'empty-heading', args: {} });
    if (heading.depth === 1) problems.push({ line, code: 'heading-one', args: {} });
    else if (heading.depth > level + 1)
      problems.push({ line, code: 'heading-skip', args: { text } });
    level = Math.max(heading.depth, 2);
  }
  return problems;
}
