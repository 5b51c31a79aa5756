/** Fields of plain YAML, and the line of each value, from 1, by its keys with `/` between them. */
export type PlainYaml = { data: Record<string, unknown>; lines: Map<string, number> };

type Line = { indent: string; key?: string; written: string };

const LINE = /^( {2})?(?:([A-Za-z]\w*):|(-))(?: (.+))?$/;
/** What YAML reads as something else than a string. */
const MEANS_MORE = /^(?:null|true|false)$/i;
const SINGLE_QUOTED = /^'((?:[^'\p{Cc}]|'')*)'$/u;
const DOUBLE_QUOTED = /^"([^"\\\p{Cc}]*)"$/u;
const WORDS = /^\p{L}[\p{L}\p{M}\p{N} .,_()«»،؛؟…–—%/+-]*(?<! )$/u;
const DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d))?$/;
const COUNT = /^(?:0|[1-9]\d{0,14})$/;
const NAMES = /^\[(?:[a-z][a-z0-9-]*(?:, ?[a-z][a-z0-9-]*)*)?\]$/;

/**
 * The fields of front matter as nearly all stories have it: a word, a quoted text, a date, a number or a list of names
 * on each line, and lists and fields of them one step in. Undefined of anything else, which is the parser's.
 */
export function plainYaml(yaml: string): PlainYaml | undefined {
  const data: PlainYaml['data'] = {};
  const lines: PlainYaml['lines'] = new Map();
  const all = yaml.replace(/\n$/, '').split('\n').map(readLine);
  for (let at = 0; at < all.length; ) {
    const { indent, key = '', written } = all[at] ?? NO_LINE;
    if (indent || !isNewKey(data, key)) return undefined;
    const block = written ? undefined : blockAt(all, at + 1);
    const value = written ? valueIn(written) : block?.value;
    if (value === undefined) return undefined;
    data[key] = value;
    lines.set(key, block ? at + 2 : at + 1);
    for (let step = 0; step < (block?.names.length ?? 0); step++)
      lines.set(`${key}/${block?.names[step]}`, at + 2 + step);
    at += 1 + (block?.names.length ?? 0);
  }
  return { data, lines };
}

const NO_LINE: Line = { indent: '', written: '' };

function readLine(line: string): Line | undefined {
  const [, indent = '', key, dash, written = ''] = LINE.exec(line) ?? [];
  return key || dash ? { indent, key, written } : undefined;
}

function isNewKey(data: object, key: string): boolean {
  return key !== '' && !MEANS_MORE.test(key) && !Object.hasOwn(data, key);
}

/** What stands one step in from here: fields or a list, with the name or number of each line. */
function blockAt(all: (Line | undefined)[], from: number) {
  const block: Line[] = [];
  for (let at = from; all[at]?.indent; at++) block.push(all[at] as Line);
  const values = block.map(({ written }) => valueIn(written));
  if (block.length === 0 || values.includes(undefined)) return undefined;
  if (block.every(({ key }) => key === undefined))
    return { value: values, names: block.map((_, index) => index) };
  const value: Record<string, unknown> = {};
  for (const [index, { key = '' }] of block.entries()) {
    if (!isNewKey(value, key)) return undefined;
    value[key] = values[index];
  }
  return { value, names: Object.keys(value) };
}

function valueIn(written: string): unknown {
  const single = SINGLE_QUOTED.exec(written)?.[1];
  if (single !== undefined) return single.replaceAll("''", "'");
  const double = DOUBLE_QUOTED.exec(written)?.[1];
  if (double !== undefined) return double;
  if (WORDS.test(written)) return MEANS_MORE.test(written) ? undefined : written;
  if (DATE.test(written)) return written;
  if (COUNT.test(written)) return Number(written);
  if (!NAMES.test(written)) return undefined;
  const names = written.slice(1, -1).split(/, ?/).filter(Boolean);
  return names.some((name) => MEANS_MORE.test(name)) ? undefined : names;
}
