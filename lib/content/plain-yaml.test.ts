import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { filesBelow } from '../engine/files-below';
import { plainYaml } from './plain-yaml';

/** What the parser makes of the same, or nothing if it refuses it. */
function parsed(yaml: string) {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, version: '1.2' });
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const lines = new Map<string, number>();
  const note = (node: unknown, place: string): void => {
    const { range } = node as { range?: [number, number, number] };
    if (place && range) lines.set(place, counter.linePos(range[0]).line);
    const under = (name: unknown) => (place ? `${place}/${name}` : String(name));
    if (isMap(node)) for (const { key, value } of node.items) note(value, under(key));
    if (isSeq(node)) for (const [index, item] of node.items.entries()) note(item, under(index));
  };
  note(document.contents, '');
  return { data: document.toJS() as unknown, lines };
}

function lineIn(lines: Map<string, number>, place: string): number | undefined {
  return lines.get(place) ?? lines.get(place.replace(/\/[^/]+$/, ''));
}

const VALUES = [
  ...["'قال: «نعم»'", "'it''s \"so\"'", '"a: b"', '"a\\tb"', "''", '""', "'a' b", "'a'b'", '"a'],
  ...[
    'قال الوزير',
    'No',
    'yes',
    'null',
    'True',
    '~',
    'a: b',
    'a #b',
    'a#b',
    'a ',
    'a, b',
    'a]',
    '*a',
    '&a b',
  ],
  ...[
    '2026-01-01',
    '2017-12-21T11:10:00+03:00',
    '2026-1-1',
    '12:30',
    '1',
    '0',
    '01',
    '1.5',
    '1e5',
    '-1',
    '0x1f',
  ],
  ...[
    '[a, b-c]',
    '[]',
    '[a,b]',
    '[a, null]',
    '[1]',
    '[a, ]',
    '[a',
    '{a: b}',
    '|',
    '>',
    '- a',
    '',
    ' ',
    '!a b',
  ],
  ...[
    'a: ',
    '-',
    '?',
    'a\tb',
    'a\u00a0b',
    '\u00a0a',
    'e\u0301',
    'http://a.b',
    '@a',
    '`a',
    '%a',
    '12345678901234567890',
  ],
];
const KEYS = [
  'title',
  'hero',
  'a',
  'a',
  'b1',
  'null',
  'true',
  'constructor',
  '1',
  '<<',
  '__proto__',
  '"a"',
  'ab c',
];

const value = fc.constantFrom(...VALUES);
const plainValue = fc.constantFrom(
  "'قال: «نعم»'",
  'قال',
  'No',
  '2026-01-01',
  '7',
  '[a, b-c]',
  '"a: b"',
);
const plainLine = fc
  .tuple(fc.constantFrom('title', 'hero', 'a', 'b', 'c', '  a', '  b', '  - '), plainValue)
  .map(([key, text]) => (key.endsWith(' ') ? key + text : `${key}: ${text}`));
const line = fc.oneof(
  { arbitrary: plainLine, weight: 12 },
  fc.tuple(fc.constantFrom(...KEYS), value).map(([key, text]) => `${key}: ${text}`),
  fc.constantFrom(...KEYS).map((key) => `${key}:`),
  fc.tuple(fc.constantFrom('  - ', '- ', '    - ', '  -'), value).map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom(...KEYS), value).map(([key, text]) => `  ${key}: ${text}`),
  fc.constantFrom('', '  ', '# a', '\t', '---', '...', '%YAML 1.1', '\ufeffa: b', 'a: b\r'),
);

it('reads what the parser reads, and on which line, whatever is typed', () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
      const yaml = lines.join('\n');
      const mine = plainYaml(yaml);
      if (!mine) return;
      plain++;
      const whole = parsed(yaml);
      expect(mine.data).toEqual(whole?.data);
      expect(Object.keys(mine.data)).toEqual(Object.keys(whole?.data as object));
      for (const place of whole?.lines.keys() ?? [])
        expect([place, lineIn(mine.lines, place)]).toEqual([place, whole?.lines.get(place)]);
    }),
    { numRuns: 20_000 },
  );
  expect(plain).toBeGreaterThan(2000);
});

it('reads most of the front matter of the sample content', async () => {
  let [stories, plain] = [0, 0];
  for await (const file of filesBelow('content/articles')) {
    const [, yaml = ''] = readFileSync(path.join('content/articles', file), 'utf8').split(
      /^---\n/m,
    );
    stories++;
    const mine = plainYaml(yaml);
    if (!mine) continue;
    plain++;
    expect(mine.data).toEqual(parsed(yaml)?.data);
  }
  expect(plain / stories).toBeGreaterThan(0.8);
});
