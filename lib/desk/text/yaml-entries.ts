import { isMap, isPair, isScalar, type Pair } from 'yaml';
import type { Edit } from './edits';
import { endOf, UnpatchableError } from './patch-yaml';
import { readYaml } from './read-yaml';

/** The lines behind the last key: comments and empty lines. */
export const REST = '';

/** What the lines of one key are, and where they stand; those above it, back to the key before, are its own. */
export type YamlEntries = Map<string, Edit>;

/** A YAML mapping (`\n` line ends) in pieces by key, in its order, and the rest; joined they are the text again. */
export function yamlEntries(text: string): YamlEntries {
  const entries: YamlEntries = new Map();
  const { contents } = readYaml(text);
  if (contents !== null && (!isMap(contents) || contents.flow))
    throw new UnpatchableError('not a mapping of lines');
  let start = 0;
  const add = (key: string, end: number) => {
    if (end < start || entries.has(key)) throw new UnpatchableError('keys that share a line');
    entries.set(key, { start, end, text: text.slice(start, end) });
    start = end;
  };
  for (const pair of contents?.items ?? []) {
    if (!isPair(pair) || !isScalar(pair.key)) throw new UnpatchableError('a key that is no text');
    const lineEnd = text.indexOf('\n', endOf(pair as Pair, text));
    add(String(pair.key.value), lineEnd < 0 ? text.length : lineEnd + 1);
  }
  add(REST, text.length);
  return entries;
}
