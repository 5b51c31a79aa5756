import { documentTypes } from '@/contentlayer.config';
import type { FieldSpec } from './schema';

type RawField = { type: string; required?: boolean; options?: string[]; of?: unknown };
type RawDefinition = { name: string; fields: Record<string, RawField> };

/** The fields of every document type, reduced from Contentlayer's definitions. */
export function readSchema(): Record<string, Record<string, FieldSpec>> {
  return Object.fromEntries(
    documentTypes.map((documentType) => {
      const { name, fields } = documentType.def() as unknown as RawDefinition;
      return [name, reduceFields(fields)];
    }),
  );
}

function reduceFields(fields: Record<string, RawField>): Record<string, FieldSpec> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, reduceField(field)]),
  );
}

function reduceField({ type, required, options, of }: RawField): FieldSpec {
  switch (type) {
    case 'string':
    case 'number':
    case 'date':
      return { type, required };
    case 'enum':
      return { type, required, options: options ?? [] };
    case 'nested':
      return { type, required, fields: nestedFields(of) };
    case 'list':
      return { type, required, of: reduceItem(of) };
    default:
      throw new Error(`The content check has no rule for fields of type “${type}”.`);
  }
}

/** A list item is a plain field, or a nested type given directly. */
function reduceItem(of: unknown): FieldSpec {
  return isNestedType(of)
    ? { type: 'nested', fields: nestedFields(of) }
    : reduceField(of as RawField);
}

function nestedFields(nestedType: unknown): Record<string, FieldSpec> {
  if (!isNestedType(nestedType)) throw new Error('A nested field needs a nested type.');
  return reduceFields(nestedType.def().fields);
}

function isNestedType(value: unknown): value is { def: () => RawDefinition } {
  return typeof (value as { def?: unknown })?.def === 'function';
}
