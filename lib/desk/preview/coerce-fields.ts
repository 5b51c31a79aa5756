import { isCalendarDate, isRecord } from '@/lib/content/check-fields';
import type { FieldSpec } from '@/lib/content/schema';

type Fields = Record<string, unknown>;

/**
 * Front matter as a page can show it, whatever somebody has typed so far: a value of the wrong kind is left out,
 * and what a page cannot do without gets the plainest value there is.
 */
export function coerceFields(data: Fields, specs: Record<string, FieldSpec>): Fields {
  const entries = Object.entries(specs).map(([name, spec]) => [
    name,
    coerce(Object.hasOwn(data, name) ? data[name] : undefined, spec) ?? plainest(spec),
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function coerce(value: unknown, spec: FieldSpec): unknown {
  switch (spec.type) {
    case 'string':
      return typeof value === 'string' && value.trim() !== '' ? value.normalize('NFC') : undefined;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
    case 'date':
      return dateOf(value);
    case 'enum':
      return spec.options.find((option) => option === value);
    case 'nested':
      return isRecord(value) ? nested(value, spec.fields) : undefined;
    case 'list':
      return Array.isArray(value)
        ? value.map((item) => coerce(item, spec.of)).filter((item) => item !== undefined)
        : [];
  }
}

/** A group of fields without one that it needs is no group. */
function nested(value: Fields, specs: Record<string, FieldSpec>): Fields | undefined {
  const isWhole = Object.entries(specs).every(
    ([name, spec]) => !spec.required || coerce(value[name], spec) !== undefined,
  );
  return isWhole ? coerceFields(value, specs) : undefined;
}

function dateOf(value: unknown): string | undefined {
  const time = typeof value === 'string' && isCalendarDate(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

function plainest(spec: FieldSpec): unknown {
  if (!spec.required) return undefined;
  if (spec.type === 'string') return '';
  if (spec.type === 'date') return new Date().toISOString();
  return spec.type === 'enum' ? spec.options[0] : undefined;
}
