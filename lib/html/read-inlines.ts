import type { PhrasingContent } from 'mdast';
import { type HtmlElement, type HtmlNode, isElement, textOf } from './html-node';
import { BLOCKS, type HtmlReader, NOTHING, PARAGRAPH_END } from './reader';

/** Emphasis is not written inside itself. */
type Around = { bold?: boolean; italic?: boolean; deleted?: boolean; link?: boolean };

/** What stands inside a sentence. */
export function readInlines(nodes: HtmlNode[], reader: HtmlReader, around: Around = {}) {
  return merged(nodes.flatMap((node) => readInline(node, reader, around)));
}

function readInline(node: HtmlNode, reader: HtmlReader, around: Around): PhrasingContent[] {
  if ('text' in node) return readText(node.text, reader);
  if (!isElement(node)) return [];
  const { name } = node;
  const own = reader.inline?.(node);
  if (own) return own;
  if (NOTHING.has(name)) {
    reader.dropped?.(node);
    return [];
  }
  if (name === 'br') return [{ type: 'break' }];
  if (name === 'code' || name === 'kbd') return codeOf(node, reader);
  const look = lookOf(node, around);
  const children = readInlines(node.children, reader, { ...around, ...look });
  if (!children.some(hasWords)) return children;
  const url = name === 'a' && !around.link ? reader.link(node.attributes.href ?? '') : undefined;
  const linked: PhrasingContent[] = url
    ? wrapped(children, (own) => ({ type: 'link', url, children: own as never }))
    : children;
  const deleted = look.deleted
    ? wrapped(linked, (own) => ({ type: 'delete', children: own }))
    : linked;
  const italic = look.italic
    ? wrapped(deleted, (own) => ({ type: 'emphasis', children: own }))
    : deleted;
  const bold = look.bold ? wrapped(italic, (own) => ({ type: 'strong', children: own })) : italic;
  // A block where none can stand, as in a cell or a heading: its words stay apart by a space.
  return BLOCKS.has(name) ? [...textNode(' '), ...bold, ...textNode(' ')] : bold;
}

/** Marks never reach over the end of a paragraph. */
function wrapped(
  nodes: PhrasingContent[],
  wrap: (own: PhrasingContent[]) => PhrasingContent,
): PhrasingContent[] {
  const found: PhrasingContent[] = [];
  let own: PhrasingContent[] = [];
  const end = () => {
    if (own.some(hasWords)) found.push(wrap(own));
    else found.push(...own);
    own = [];
  };
  for (const node of nodes) {
    if (node.type === 'break' && node.data) {
      end();
      found.push(node);
    } else own.push(node);
  }
  end();
  return found;
}

function readText(source: string, reader: HtmlReader): PhrasingContent[] {
  const text = reader.text?.(source) ?? source;
  if (!reader.keepsLines) return textNode(text.replace(/[ \t\r\n\f]+/g, ' '));
  return text.split(/(\r?\n(?:[ \t]*\r?\n)*)/).flatMap((part, index): PhrasingContent[] => {
    if (index % 2 === 0) return textNode(part.replace(/[ \t\f]+/g, ' '));
    const isEmptyLine = part.replace(/[^\n]/g, '').length > 1;
    return [
      isEmptyLine ? { type: 'break', data: { [PARAGRAPH_END]: true } as never } : { type: 'break' },
    ];
  });
}

const textNode = (value: string): PhrasingContent[] =>
  value === '' ? [] : [{ type: 'text', value }];

function codeOf(element: HtmlElement, reader: HtmlReader): PhrasingContent[] {
  const source = textOf(element);
  const value = (reader.text?.(source) ?? source).replace(/\s+/g, ' ').trim();
  return value === '' ? [] : [{ type: 'inlineCode', value }];
}

/** Word and Docs write bold as a style, and wrap everything in a `<b>` that is not bold. */
function lookOf({ name, attributes }: HtmlElement, around: Around): Around {
  const css = attributes.style ?? '';
  const weight = /font-weight:\s*([\w]+)/i.exec(css)?.[1];
  const isHeavy = weight === 'bold' || Number(weight) >= 600;
  const isBold = name === 'b' || name === 'strong' ? !weight || isHeavy : isHeavy;
  const isItalic = name === 'i' || name === 'em' || /font-style:\s*italic/i.test(css);
  const isDeleted = name === 'del' || name === 's' || name === 'strike';
  return {
    ...(isBold && !around.bold && { bold: true }),
    ...(isItalic && !around.italic && { italic: true }),
    ...(isDeleted && !around.deleted && { deleted: true }),
    ...(name === 'a' && { link: true }),
  };
}

function hasWords(node: PhrasingContent): boolean {
  return node.type === 'text' ? node.value.trim() !== '' : node.type !== 'break';
}

/** `<b>a</b><b>b</b>` is one bold run: `**a****b**` would be none. */
function merged(nodes: PhrasingContent[]): PhrasingContent[] {
  const found: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = found.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      found.splice(-1, 1, {
        type: 'text',
        value: (last.value + node.value).replace(/ {2,}/g, ' '),
      });
    else if (
      (node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete') &&
      last?.type === node.type
    )
      found.splice(-1, 1, { ...last, children: merged([...last.children, ...node.children]) });
    else found.push(node);
  }
  return found;
}
