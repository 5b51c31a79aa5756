import { isMap, isScalar, isSeq, Scalar, stringify } from 'yaml';
import { applyEdits, type Edit } from './edits';
import { readLines } from './line-ends';
import { readYaml } from './read-yaml';

type Path = (string | number)[];

/** Another text for one value; undefined: it stays. */
export type Replacement = (value: string, path: Path) => string | undefined;

/** Replaces texts in a YAML file, each in the quotes it had; every other byte stays. */
export function replaceScalars(written: string, replacement: Replacement): string {
  const { text } = readLines(written);
  const edits: Edit[] = [];
  const look = (node: unknown, path: Path) => {
    if (isMap(node))
      for (const pair of node.items)
        look(pair.value, [...path, isScalar(pair.key) ? String(pair.key.value) : '']);
    if (isSeq(node)) for (const [index, item] of node.items.entries()) look(item, [...path, index]);
    if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return;
    const value = replacement(node.value, path);
    if (value === undefined || value === node.value) return;
    const [start, end] = node.range;
    edits.push({ start, end, text: quotedAs(node, value) });
  };
  look(readYaml(text).contents, []);
  return applyEdits(written, edits);
}

function quotedAs({ type }: Scalar, value: string): string {
  if (type === Scalar.QUOTE_SINGLE) return `'${value.replaceAll("'", "''")}'`;
  if (type === Scalar.QUOTE_DOUBLE) return JSON.stringify(value);
  return stringify(value, { lineWidth: 0, version: '1.2' }).trimEnd();
}
