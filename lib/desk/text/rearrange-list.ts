import { type CST, Document, isSeq, type Node, stringify, type YAMLSeq } from 'yaml';
import { applyEdits, type Edit } from './edits';
import { readLines } from './line-ends';
import { endOfNode, patchYaml } from './patch-yaml';
import { readYaml } from './read-yaml';

/** One item of a list as it should be: the place of one that stands there, or a new value. */
export type ListItem = number | { value: unknown };

type Path = [string, ...(string | number)[]];

/**
 * Orders, removes and adds items of a YAML list. Items that stay keep every byte, with the comments above and
 * beside them; what stands above the first one stays there.
 */
export function rearrangeList(written: string, path: Path, order: ListItem[]): string {
  const { text } = readLines(written);
  const document = readYaml(text);
  const list = document.contents && document.getIn(path, true);
  const isList = isSeq(list) && list.items.length > 0;
  const isSame = order.every((item, index) => item === index);
  if (isList && isSame && order.length === list.items.length) return written;
  if (!isList || order.length === 0) return rewritten(written, document, path, order);
  const nodes = list.items as Node[];
  return applyEdits(written, [
    list.flow ? flowEdit(list, nodes, order, text) : blockEdit(list, nodes, order, text),
  ]);
}

/** The whole key anew: for a list that was not there, was empty, or becomes empty. */
function rewritten(written: string, document: Document, path: Path, order: ListItem[]): string {
  const [key] = path;
  const copy = new Document(document.toJS({ maxAliasCount: 0 }) ?? {});
  const before = (copy.toJS() as Record<string, unknown>) ?? {};
  const old = path.reduce<unknown>((value, part) => (value as never)?.[part], before);
  const items = order.map((item) =>
    typeof item === 'number' ? (old as unknown[])[item] : item.value,
  );
  copy.setIn(path, items);
  return patchYaml(written, { [key]: (copy.toJS() as Record<string, unknown>)[key] });
}

function flowEdit(list: YAMLSeq, nodes: Node[], order: ListItem[], text: string): Edit {
  const items = order.map((item) =>
    typeof item === 'number' ? sourceOf(nodes[item], text) : valueText(item.value),
  );
  const [start = 0, end = 0] = list.range ?? [];
  return { start, end, text: `[${items.join(', ')}]` };
}

function blockEdit(list: YAMLSeq, nodes: Node[], order: ListItem[], text: string): Edit {
  const first = dashOf(list, 0);
  const start = text.lastIndexOf('\n', first - 1) + 1;
  const indent = text.slice(start, first);
  const chunks: string[] = [];
  let end = start;
  for (const node of nodes) {
    const lineEnd = text.indexOf('\n', endOfNode(node, text));
    const next = lineEnd < 0 ? text.length : lineEnd + 1;
    chunks.push(text.slice(end, next).replace(/\n?$/, '\n'));
    end = next;
  }
  const items = order.map((item) =>
    typeof item === 'number' ? (chunks[item] ?? '') : entryOf(item.value, indent),
  );
  const whole = items.join('');
  return { start, end, text: text[end - 1] === '\n' ? whole : whole.replace(/\n$/, '') };
}

function entryOf(value: unknown, indent: string): string {
  return `${indent}- ${valueText(value).replaceAll('\n', `\n${indent}  `)}\n`;
}

function valueText(value: unknown): string {
  return stringify(value, { lineWidth: 0, version: '1.2' }).trimEnd();
}

function sourceOf(node: Node | undefined, text: string): string {
  const [start = 0, end = 0] = node?.range ?? [];
  return text.slice(start, end).trim();
}

/** Where the hyphen of an item stands. */
function dashOf(list: YAMLSeq, index: number): number {
  const token = list.srcToken as CST.BlockSequence | undefined;
  const mark = token?.items[index]?.start.find(({ type }) => type === 'seq-item-ind');
  if (!mark) throw new Error('A list in lines has a hyphen before each item.');
  return mark.offset;
}
