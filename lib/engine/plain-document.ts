/** A document as Contentlayer gives it: the staged path it was read from, its type, and its fields. */
export type PlainDocument = { path: string; type: string; fields: Record<string, unknown> };

const SYSTEM_FIELDS = new Set(['_id', '_raw', 'type', 'body']);
const NESTED_SYSTEM_FIELDS = new Set(['_raw', 'type']);

/**
 * Contentlayer's document as plain JSON: its lists are chunks of an effect library, its nested
 * documents carry bookkeeping, and its raw text has no place in the store. Strings become NFC.
 */
export function plainDocument(document: { _id: string; type: string }): PlainDocument {
  const fields = Object.entries(document)
    .filter(([key, value]) => !SYSTEM_FIELDS.has(key) && value !== undefined)
    .map(([key, value]) => [key, plain(value)]);
  return { path: document._id, type: document.type, fields: Object.fromEntries(fields) };
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (typeof value !== 'object' || value === null) return value;
  if (Symbol.iterator in value) return [...(value as Iterable<unknown>)].map(plain);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, item]) => !NESTED_SYSTEM_FIELDS.has(key) && item !== undefined)
      .map(([key, item]) => [key, plain(item)]),
  );
}
