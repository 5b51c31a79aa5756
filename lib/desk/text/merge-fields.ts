import { isRecord } from '@/lib/content/check-fields';
import { isSame } from './is-same';

type Fields = Record<string, unknown>;

/** What has to change in `theirs`, and the keys (`hero.alt`) that both changed differently. */
export type FieldMerge = { changes: Fields; conflicts: string[] };

/** Merges front matter key by key, mappings inside it too; a list is one value. */
export function mergeFields(base: Fields, ours: Fields, theirs: Fields): FieldMerge {
  const changes: Fields = {};
  const conflicts: string[] = [];
  for (const key of new Set([...Object.keys(base), ...Object.keys(ours)])) {
    const [was, own, other] = [base[key], ours[key], theirs[key]];
    if (isSame(own, was) || isSame(own, other)) continue;
    if (isSame(other, was)) changes[key] = own;
    else if (isRecord(own) && isRecord(other)) {
      const inner = mergeFields(isRecord(was) ? was : {}, own, other);
      changes[key] = defined({ ...other, ...inner.changes });
      conflicts.push(...inner.conflicts.map((name) => `${key}.${name}`));
    } else conflicts.push(key);
  }
  return { changes, conflicts };
}

function defined(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
