import schema from './schema.json';

/** A field of a document type, reduced from Contentlayer's definition to what a check or a form needs. */
export type FieldSpec = { required?: boolean } & (
  | { type: 'string' | 'number' | 'date' }
  | { type: 'enum'; options: readonly string[] }
  | { type: 'nested'; fields: Record<string, FieldSpec> }
  | { type: 'list'; of: FieldSpec }
);

export type DocumentTypeName = keyof typeof schema;

/**
 * The fields of a document type. `schema.json` is written from `contentlayer.config.ts`, the one schema, by
 * `npm run content:types`: so the desk and the check know it without loading Contentlayer.
 */
export function fieldsOf(type: DocumentTypeName): Record<string, FieldSpec> {
  return schema[type] as Record<string, FieldSpec>;
}
