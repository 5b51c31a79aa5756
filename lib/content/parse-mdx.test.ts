import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../engine/files-below';
import { parseMdx } from './parse-mdx';
import { withoutPlainBlocks } from './short-text';

const whole = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

/** The tree, or nothing of a text that is refused. */
function treeOr(parse: () => unknown): unknown {
  try {
    return parse();
  } catch {
    return undefined;
  }
}

function expectSameAsWhole(markdown: string): void {
  expect(treeOr(() => parseMdx(markdown).root)).toEqual(treeOr(() => whole.parse(markdown)));
}

const PIECES = [
  ...[
    '|',
    ':',
    '-',
    '--',
    ':-',
    '-:',
    '[',
    ']',
    '[ ]',
    '[x]',
    '[\t]',
    '[\n  ]',
    '[^',
    '^',
    '~',
    '~~',
    '@',
  ],
  ...['&#64;', '&amp;', '&', '\\', 'http://', 'HTTPS://', 'www.', 'W', 'ww.', 'a.com', '://', '/'],
  ...['\n', '\n\n', ' ', '- ', '> ', '1. ', '# ', '*', '**', '_', '`', '!', '(', ')', ':', '=='],
  ...['<Ltr>', '</Ltr>', '{', '}', 'قال', 'نص عربي', 'a', 'b', '1', '\t', '    ', 'import x'],
];

const AROUND_WORDS = [
  ...['\n\n', '\n\n', '\n\n', '\n', ' ', '    ', '\t', '\n\n- ', '\n\n> ', '\n\n1. ', '\n\n# '],
  ...['```', '~~~', '`', '{', '}', '<Quote', '>', '<Quote>', '</Quote>', '<Ltr>', '</Ltr>', '<!--'],
  ...[
    '[^a]: ',
    '[^a]',
    '[a]: /b',
    '[a]',
    '"',
    "'",
    '(',
    ')',
    '«',
    '»',
    '=',
    '===',
    '---',
    '|',
    '-',
  ],
  ...[
    '\n\n## ',
    '\n\n> قال\n\n',
    '# قال',
    '\n\n<Box title="a (b)" note="«ب»">\n\n',
    '\n\n</Box>\n\n',
    '</Box>',
  ],
  ...['\n\n<ReadAlso slug="a-1" />\n\n', '<Box>', '<Box>\n\n', ' />', '\n\n<Box />', '#', '##'],
  ...['قال الوزير', 'في 2026:', 'words', 'import a', 'export', 'http://a.b', 'www.a.b', 'a@b.co'],
  ...[
    '\\',
    '&amp;',
    '*',
    '**',
    '_',
    '\uE000',
    'title="',
    '/>',
    '.',
    ':-',
    '\u00a0',
    '1',
    'e\u0301',
  ],
];

describe('blocks that are all words are kept from the parser', () => {
  it('and the tree is the same, whatever is typed', () => {
    const text = fc.array(fc.constantFrom(...AROUND_WORDS), { maxLength: 16 });
    fc.assert(
      fc.property(text, (pieces) => expectSameAsWhole(pieces.join(''))),
      { numRuns: 3000 },
    );
  });

  it.each([
    ...[
      '> قال\n\nنعم',
      '>قال\n\nنعم',
      '> > قال\n\nنعم',
      '> قال\nنعم\n\nلا',
      '- a\n\n> b\n\nc',
      '<A>\n\n> b\n\n</A>',
    ],
    ...[
      'a',
      'a\n',
      '\n\na\n\n\n',
      '\na\n\n## b\n\n\n<A />\n\n',
      '> a\n\n> b',
      'a\n\n \n\nb',
      'a\n ',
    ],
    ...['## قال\n\nنعم', 'a\n\n### b\n\n<Box />\n\nc', '####### a\n\nb', '##a\n\nb', '## a #\n\nb'],
    ...['# a\n\n##  b\n\nc', '- a\n\n## b\n\n  c', '> ## a\n\n## b', '## http://a.b\n\nc'],
    ...['<A>\n\nb\n\n</A>', '<A>\n\n</A>', '<A>\n\nb\n\n</B>', '<A>\n\nb', '<A>\n\n</A>\n\n</A>'],
    ...['<A>\n\n<B c="d e" f="">\n\n## g\n\nh\n\n</B>\n\n\n</A>\n\ni', '```\n\n<A />\n\n```'],
    ...[
      '{\n\n## a\n\n}',
      '<A b="&amp;" />\n\nc',
      '<A b="\t" />\n\nc',
      '<A b />\n\nc',
      '<A b="c"/>\n\nd',
    ],
    ...['<A b="c" b="d" />\n\ne', '<A>\n\n- b\n\n## c\n\n</A>', '<A>\n\n**b**\n\n</A>\n\nc\n\n'],
    ...[
      '<A b="{c} <d> \\" />\n\ne',
      '<A>\n\nb\n\n</A>\nc',
      'b\n<A />\n\nc',
      '<A b="@c | d" />\n\ne',
    ],
    ...[
      '```\n\nقال\n\n```',
      '<Quote\n\nقال\n\n>\n\n</Quote>',
      '<Quote a="\n\nقال\n\n">\n\n</Quote>',
    ],
    ...[
      '{\n\nقال\n\n}',
      '[a]: /b "\n\nقال\n\n"',
      'import a',
      '\uE000\n\nقال',
      'a\n\nb  ',
      'http://a.b',
    ],
    ...[
      '- a\n\nb\n\n  c',
      '> a\n\nb',
      '<Quote>\n\nb\n\n</Quote>',
      '<Quote>\n\nb\n\n',
      'a\n\nb\n===',
    ],
    ...['[^a]\n\nb\n\n[^a]: c', 'a\n\n\n\nb\n\n<Quote a="b" c />\n\nd', '<Quote a={\n\nb\n\n} />'],
    ...['a\n\nb\n\n**c**\n\nd\n\n\te', '\na', 'a\n\n\tb', '**a**\n\nb\n\nc'],
  ])('and the same is made of %j', expectSameAsWhole);

  it('however many components are never closed', () => {
    const open = '<A>\n\nb\n\n'.repeat(2000);
    expect(withoutPlainBlocks(open)?.runs).toBe(2000);
    expectSameAsWhole(`${'<A>\n\n'.repeat(5)}b\n\n${'</A>\n\n'.repeat(5)}`);
  });

  it('in most of a story', () => {
    const text =
      'قال الوزير: «نعم».\n\nThe minister said “yes” (twice).\n\n**قال**\n\nثم.\n\n## قال\n\n<Quote speaker="أ">\n\nقال.\n\n</Quote>';
    expect(withoutPlainBlocks(text)?.text).toBe('\uE000\n\n**قال**\n\n\uE000');
  });
});

describe('a text without any sign of GFM is parsed without it', () => {
  it('to the same tree, for all sample content', async () => {
    let bodies = 0;
    for await (const file of filesBelow('content')) {
      if (!file.endsWith('.mdx')) continue;
      const text = readFileSync(path.join('content', file), 'utf8');
      expectSameAsWhole(text.slice(text.indexOf('\n---', 3) + 4).trimEnd());
      bodies++;
    }
    expect(bodies).toBeGreaterThan(50);
  });

  it('to the same tree, whatever is typed', () => {
    const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 });
    fc.assert(
      fc.property(text, (pieces) => expectSameAsWhole(pieces.join(''))),
      { numRuns: 4000 },
    );
  });

  it.each([
    ...['a\n:-', 'a\n-:', 'a@b.co', 'a&#64;b.co', '~~a~~', 'www.a.b', '[^a]\n\n[^a]: b'],
    ...['- [ ] x', '- [x] x', '- [\n  ] x', '> - [\n>   ] x'],
  ])('while %j is parsed with it', (markdown) => {
    const plain = unified().use(remarkParse).use(remarkMdx).parse(markdown);
    expect(whole.parse(markdown)).not.toEqual(plain);
    expectSameAsWhole(markdown);
  });
});
