import type { Problem } from './problems';
import type { FieldSpec } from './schema';

type Path = (string | number)[];
type Context = { file: string; lineOf: (path: Path) => number };

const ISO_WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** Checks data against the fields of one document type; every fault with its line. */
export function checkFields(
  data: Record<string, unknown>,
  fields: Record<string, FieldSpec>,
  context: Context,
  path: Path = [],
): Problem[] {
  const unknown = Object.keys(data)
    .filter((name) => !Object.hasOwn(fields, name))
    .map((name) =>
      problem(context, [...path, name], 'unknown-field', { known: Object.keys(fields).join(', ') }),
    );
  const known = Object.entries(fields).flatMap(([name, spec]) =>
    checkValue(Object.hasOwn(data, name) ? data[name] : undefined, spec, context, [...path, name]),
  );
  return [...unknown, ...known];
}

function checkValue(value: unknown, spec: FieldSpec, context: Context, path: Path): Problem[] {
  if (isEmpty(value)) {
    return spec.required ? [problem(context, path, 'missing-field')] : [];
  }
  const wrong = (expected: string) => [
    problem(context, path, 'wrong-type', { expected, actual: kindOf(value) }),
  ];
  switch (spec.type) {
    case 'string':
      return typeof value === 'string' ? [] : wrong('text');
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? [] : wrong('a number');
    case 'date':
      return checkDate(value, context, path);
    case 'enum':
      return typeof value === 'string' && spec.options.includes(value)
        ? []
        : [
            problem(context, path, 'wrong-option', {
              value: String(value),
              options: spec.options.join(', '),
            }),
          ];
    case 'nested':
      return isRecord(value)
        ? checkFields(value, spec.fields, context, path)
        : wrong('a group of fields');
    case 'list':
      return Array.isArray(value)
        ? value.flatMap((item, index) =>
            checkValue(item ?? '', { ...spec.of, required: true }, context, [...path, index]),
          )
        : wrong('a list');
  }
}

function checkDate(value: unknown, context: Context, path: Path): Problem[] {
  const text = String(value);
  if (typeof value === 'string' && ISO_WITH_OFFSET.test(text)) {
    return isCalendarDate(text) ? [] : [problem(context, path, 'bad-date', { value: text })];
  }
  const looksLikeDate = /^\d{4}-\d{2}-\d{2}([T ][\d:.]+)?$/.test(text);
  return [
    problem(context, path, looksLikeDate ? 'date-without-offset' : 'bad-date', { value: text }),
  ];
}

/** `Date` rolls 30 February over to March: compare the day that comes back. */
export function isCalendarDate(iso: string): boolean {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    date.getUTCDate() === day && date.getUTCMonth() === month - 1 && !Number.isNaN(Date.parse(iso))
  );
}

const isEmpty = (value: unknown) =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'string' && value.trim() === '');

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return (
    { string: 'text', number: 'a number', boolean: 'true/false', object: 'a group of fields' }[
      typeof value as string
    ] ?? 'unknown'
  );
}

function problem(
  context: Context,
  path: Path,
  code: Problem['code'],
  args: Problem['args'] = {},
): Problem {
  return {
    file: context.file,
    line: context.lineOf(path),
    code,
    args: { field: path.join('.'), ...args },
  };
}
