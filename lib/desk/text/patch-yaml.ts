import {
  Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  stringify,
  type YAMLMap,
} from 'yaml';
import { isRecord } from '@/lib/content/check-fields';
import { repeatedKeys } from '@/lib/content/repeated-keys';
import { applyEdits, type Edit } from './edits';
import { isSame } from './is-same';
import { readLines } from './line-ends';

/** New values by key; `undefined` takes a key away. */
export type Changes = Record<string, unknown>;

/** The YAML cannot be patched: it is not a mapping, or has a fault that the check names. */
export class UnpatchableError extends Error {}

/**
 * Sets or removes keys of a YAML mapping as it was written. A key whose value does not change keeps every
 * byte, as do comments, order, quotes and line ends; mappings inside are patched the same way.
 */
export function patchYaml(written: string, changes: Changes): string {
  const { text } = readLines(written);
  const options = { keepSourceTokens: true, uniqueKeys: false, version: '1.2' } as const;
  const document = parseDocument(text, options);
  const [fault] = document.errors;
  if (fault) throw new UnpatchableError(fault.message);
  if (repeatedKeys(document).length > 0) throw new UnpatchableError('Map keys must be unique');
  if (document.contents === null) return applyEdits(written, [appended(text, entries(changes, 0))]);
  if (!isMap(document.contents)) throw new UnpatchableError('not a mapping');
  if (document.contents.flow) throw new UnpatchableError('a mapping in braces');
  return applyEdits(written, editsOf(document.contents, changes, text));
}

function editsOf(map: YAMLMap, changes: Changes, text: string): Edit[] {
  const edits: Edit[] = [];
  const added: Changes = {};
  for (const [key, value] of Object.entries(changes)) {
    const pair = map.items.find((item) => isPair(item) && keyOf(item) === key);
    if (!pair) {
      if (value !== undefined) added[key] = value;
    } else edits.push(...pairEdits(pair, value, text));
  }
  if (Object.keys(added).length > 0) edits.push(additionTo(map, added, text));
  return edits;
}

function pairEdits(pair: Pair, value: unknown, text: string): Edit[] {
  const node = pair.value as Node | null;
  if (value === undefined) return [removal(pair, text)];
  const now = node === null ? null : toValue(node);
  if (isSame(now, value)) return [];
  if (isMap(node) && !node.flow && isRecord(value)) {
    const gone = Object.keys(now as object).filter((key) => !(key in value));
    const kept = node.items.some((item) => !gone.includes(keyOf(item as Pair)));
    if (kept) {
      const changes = { ...value, ...Object.fromEntries(gone.map((key) => [key, undefined])) };
      return editsOf(node, changes, text);
    }
  }
  const start = startOf(pair);
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  const entry = entryOf(keyOf(pair), value, node).replaceAll('\n', `\n${' '.repeat(column)}`);
  return [{ start, end: endOf(pair, text), text: entry }];
}

/** The whole line or lines of a key; comments above it stay. */
function removal(pair: Pair, text: string): Edit {
  const start = text.lastIndexOf('\n', startOf(pair) - 1) + 1;
  const lineEnd = text.indexOf('\n', endOf(pair, text));
  return { start, end: lineEnd < 0 ? text.length : lineEnd + 1, text: '' };
}

function additionTo(map: YAMLMap, added: Changes, text: string): Edit {
  const last = map.items.at(-1) as Pair | undefined;
  if (!last || map.flow) throw new UnpatchableError('a mapping in braces');
  const start = startOf(last);
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  const indent = ' '.repeat(column);
  const lines = entries(added, column);
  const lineEnd = text.indexOf('\n', endOf(last, text));
  if (lineEnd < 0) return { start: text.length, end: text.length, text: `\n${lines.trimEnd()}` };
  return { start: lineEnd + 1, end: lineEnd + 1, text: `${indent}${lines.trimStart()}` };
}

function appended(text: string, lines: string): Edit {
  const isOnNewLine = text === '' || text.endsWith('\n');
  return { start: text.length, end: text.length, text: (isOnNewLine ? '' : '\n') + lines };
}

function entries(values: Changes, column: number): string {
  const indent = ' '.repeat(column);
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) => `${indent}${entryOf(key, value, null).replaceAll('\n', `\n${indent}`)}\n`,
    )
    .join('');
}

/** `key: value` without a line end, quoted as the value that stood there. */
function entryOf(key: string, value: unknown, before: Node | null): string {
  const document = new Document({ [key]: value });
  const node = document.get(key, true);
  const isQuoted =
    isScalar(before) &&
    (before.type === Scalar.QUOTE_DOUBLE || before.type === Scalar.QUOTE_SINGLE);
  if (isScalar(node) && typeof value === 'string') {
    if (isQuoted) node.type = before.type as Scalar.Type;
    // A line break in one line of text is an accident of typing, not a block of text.
    else if (!value.includes('\n')) node.type = Scalar.PLAIN;
  }
  return stringify(document, { lineWidth: 0, version: '1.2' }).trimEnd();
}

function startOf(pair: Pair): number {
  return (pair.key as Node).range?.[0] ?? 0;
}

/** Where the last character of a pair ends: spaces, comments and the line end behind it are not part of it. */
export function endOf(pair: Pair, text: string): number {
  const end = endOfNode((pair.value ?? pair.key) as Node, text);
  const keyEnd = (pair.key as Node).range?.[1] ?? 0;
  // `key:` without a value: its colon belongs to it.
  return end > keyEnd ? end : text.indexOf(':', keyEnd) + 1;
}

/** Where the last character of a value ends. */
export function endOfNode(node: Node, text: string): number {
  if (isCollection(node) && !node.flow) {
    const last = node.items.at(-1);
    if (last) return isPair(last) ? endOf(last, text) : endOfNode(last as Node, text);
  }
  const [, end = 0] = node.range ?? [];
  return text.slice(0, end).trimEnd().length;
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}

function toValue(node: Node): unknown {
  return node.toJS(new Document(), { maxAliasCount: 0 });
}
