import fc from 'fast-check';
import { expect, it } from 'vitest';
import yaml from 'yaml';
import { splitFrontMatter } from './front-matter';
import { knownYaml } from './known-yaml';

const PIECES = [
  ...[
    'title: ',
    'a: ',
    'b:',
    '- ',
    '  ',
    '\n',
    '\n',
    '\n\n',
    '"',
    "'",
    '|',
    '>',
    '|+',
    '>-',
    '#',
    ' # c',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    ', ',
    'قال',
    '1',
    '01',
    '1.50',
    'true',
    'null',
    '~',
    '2026-01-01',
    '\t',
    '?',
    '&a',
  ],
];

/** As Contentlayer is given it by gray-matter: from the end of the first fence to that of the last field. */
const given = (fields: string) => `\n${fields}`;

it('knows what Contentlayer would make of front matter that has passed the check', () => {
  let passed = 0;
  const text = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(text, (pieces) => {
      const fields = `x: 1\n${pieces.join('')}`;
      const { value } = splitFrontMatter('a.mdx', `---\n${fields}\n---\nنص`);
      if (!value) return;
      passed++;
      expect(knownYaml.parse(given(fields))).toEqual(yaml.parse(given(fields)));
    }),
    { numRuns: 8000 },
  );
  expect(passed).toBeGreaterThan(400);
});

it('does not parse it again, but once', () => {
  const { value } = splitFrontMatter('a.mdx', '---\ntitle: قال\n---\nنص');
  expect(knownYaml.parse(given('title: قال'))).toBe(value?.data);
  expect(knownYaml.parse(given('title: قال'))).not.toBe(value?.data);
});

it.each(['a: |\n  b', 'a: >+\n  b\n', "a: '|'\n\t"])('takes %j as the parser does', (fields) => {
  const { value } = splitFrontMatter('a.mdx', `---\n${fields}\n---\nنص`);
  const parsed = () => yaml.parse(given(fields));
  if (value) expect(value.data).toEqual(parsed());
  else expect(parsed).toThrow();
});
