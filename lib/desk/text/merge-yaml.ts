import { isRecord } from '@/lib/content/check-fields';
import { yamlFields } from './document-fields';
import { applyEdits, type Edit } from './edits';
import { isSame } from './is-same';
import { readLines } from './line-ends';
import { mergeFields } from './merge-fields';
import { patchYaml, UnpatchableError } from './patch-yaml';
import { hasCommentsOf } from './yaml-comments';
import { REST, type YamlEntries, yamlEntries } from './yaml-entries';

/** The front matter with the changes of both, or the keys that people have to choose at. */
type YamlMerge = { text: string; keys: string[] };

/**
 * Three versions of one front matter into one: values by key, and with them the comments and the writing of each
 * key. `undefined`: it cannot be merged key by key, so that people have to see both versions.
 */
export function mergeYaml(base: string, ours: string, theirs: string): YamlMerge | undefined {
  if (ours === theirs || base === ours) return { text: theirs, keys: [] };
  if (base === theirs) return { text: ours, keys: [] };
  const [was, own, other] = [base, ours, theirs].map(yamlFields);
  if (!was || !own || !other) return undefined;
  const { changes, conflicts } = mergeFields(was, own, other);
  if (conflicts.length > 0) return { text: theirs, keys: conflicts };
  try {
    const merge = mergeEntries(base, ours, theirs);
    if (!merge || merge.keys.length > 0) return merge;
    const isWanted = sorted(yamlFields(merge.text)) === sorted({ ...other, ...changes });
    return isWanted ? merge : undefined;
  } catch (error) {
    // Front matter that cannot be changed key by key, such as a mapping in braces.
    if (error instanceof UnpatchableError) return undefined;
    throw error;
  }
}

function mergeEntries(base: string, ours: string, theirs: string): YamlMerge | undefined {
  const [was, own, other] = [base, ours, theirs].map((text) => yamlEntries(readLines(text).text));
  if (!was || !own || !other || isReordered(was, own, other)) return undefined;
  const edits: Edit[] = [];
  const keys: string[] = [];
  const added: string[] = [];
  for (const key of new Set([...was.keys(), ...own.keys()])) {
    const [before, mine, there] = [was, own, other].map((all) => all.get(key)?.text ?? '') as Three;
    if (mine === before || mine === there) continue;
    const text = there === before ? mine : mergeEntry(key, [before, mine, there]);
    const place = other.get(key);
    if (text === undefined) keys.push(key);
    else if (place) edits.push({ ...place, text });
    else added.push(text);
  }
  if (keys.includes(REST)) return undefined;
  const start = other.get(REST)?.start ?? 0;
  return {
    text: applyEdits(theirs, [...edits, { start, end: start, text: added.join('') }]),
    keys,
  };
}

/** The lines of one key before, in our version and in theirs. */
type Three = [before: string, ours: string, theirs: string];

/** The lines of a key that both changed; undefined where something of one of them would be lost. */
function mergeEntry(key: string, [before, ours, theirs]: Three): string | undefined {
  // Taken away by one, while the other wrote something: only people know.
  if (ours === '' || theirs === '' || key === REST) return undefined;
  const [was = {}, own = {}, other = {}] = [before, ours, theirs].map(yamlFields);
  if (isSame(own, other) && !`${ours}${theirs}`.includes('#')) return theirs;
  const isOnlyValue = (text: string, value: unknown) =>
    patchYaml(before, { [key]: value }) === text;
  const patched = (text: string, changes: Record<string, unknown>) => {
    const result = patchYaml(text, changes);
    return hasCommentsOf(result, text) ? result : undefined;
  };
  if (isOnlyValue(theirs, other[key])) return patched(ours, mergeFields(was, other, own).changes);
  if (isOnlyValue(ours, own[key])) return patched(theirs, mergeFields(was, own, other).changes);
  return undefined;
}

/** Whether our version has an order of its own, which the merge would not have. */
function isReordered(was: YamlEntries, own: YamlEntries, other: YamlEntries): boolean {
  const orderOf = (all: YamlEntries) =>
    [...all.keys()].filter((key) => [was, own, other].every((each) => each.has(key)));
  return !isSame(orderOf(own), orderOf(was)) && !isSame(orderOf(own), orderOf(other));
}

/** Fields as one text, whatever the order of their keys. */
function sorted(fields: unknown): string {
  return JSON.stringify(fields, (_, value) =>
    isRecord(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
