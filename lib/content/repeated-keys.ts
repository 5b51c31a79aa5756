import { type Document, isScalar, visit } from 'yaml';

/**
 * Where a mapping says a key again. The parser's own look compares every key with every other: 20,000 keys would
 * keep it busy for half a minute.
 */
export function repeatedKeys(document: Document): number[] {
  const offsets: number[] = [];
  visit(document, {
    Map(_, map) {
      const known = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (known.has(key.value)) offsets.push(key.range?.[0] ?? 0);
        known.add(key.value);
      }
    },
  });
  return offsets;
}
