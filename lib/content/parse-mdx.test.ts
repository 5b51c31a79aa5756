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
