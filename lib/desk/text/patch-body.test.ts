import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMdx } from '@/lib/content/parse-mdx';
import { type Block, bodyBlocks } from './body-blocks';
import { readLines } from './line-ends';
import { isRepresentable, patchBody } from './patch-body';
import { writeMarkdown } from './write-markdown';

const words = [
  'قال',
  'وزير',
  '«الخارجية»',
  'بـ**«نص»**',
  '**عريض**',
  '_مائل_',
  '2025',
  'C++',
  '\u200f(BBC)',
];
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
  .map((list) => list.join(' '));
const block = fc.oneof(
  sentence,
  fc.array(sentence, { minLength: 2, maxLength: 3 }).map((list) => list.join('\n')),
  sentence.map((text) => `## ${text}`),
  sentence.map((text) => `${text}\n---`),
  fc
    .tuple(fc.constantFrom('-', '*', '+', '1.'), sentence, sentence)
    .map(([mark, a, b]) => `${mark} ${a}\n${mark} ${b}`),
  sentence.map((text) => `> ${text}`),
  sentence.map((text) => `<Quote by="أ">\n${text}\n</Quote>`),
  fc.constantFrom(
    '<ReadAlso slug="a" />',
    '{/* ملاحظة */}',
    '***',
    '| أ | ب |\n|--|--|\n| ج | د |',
  ),
);
const space = fc.constantFrom('\n\n', '\n\n', '\n\n\n', '\n \n');
const lineEnd = fc.constantFrom('\n', '\n', '\r\n');
const source = fc
  .tuple(
    fc.array(fc.tuple(block, space), { minLength: 1, maxLength: 8 }),
    lineEnd,
    fc.constantFrom('', '\n', '\n\n'),
  )
  .map(([parts, end, last]) =>
    (
      parts.map(([text, gap], index) => text + (index < parts.length - 1 ? gap : '')).join('') +
      last
    ).replaceAll('\n', end),
  );
const change = fc.record({
  kind: fc.constantFrom('append', 'insert', 'remove', 'replace', 'move'),
  at: fc.nat(20),
  text: sentence,
});

type Change = { kind: string; at: number; text: string };

/** The editor's text after somebody did this in it. */
function edit(loaded: string, { kind, at, text }: Change): string {
  const texts = blocksOf(loaded).map((own) => own.text);
  const index = at % texts.length;
  if (kind === 'append') texts[index] = `${texts[index]}\n\n${text}`;
  if (kind === 'insert') texts.splice(index, 0, text);
  if (kind === 'remove') texts.splice(index, 1);
  if (kind === 'replace') texts[index] = text;
  if (kind === 'move') texts.push(...texts.splice(index, 1));
  return texts.length === 0 ? '' : `${texts.join('\n\n')}\n`;
}

function blocksOf(text: string): Block[] {
  const blocks = bodyBlocks(readLines(text).text);
  if (!blocks) throw new Error(`cannot be parsed: ${text}`);
  return blocks;
}

function load(written: string): string {
  const { root } = parseMdx(readLines(written).text);
  if (!root) throw new Error(`cannot be parsed: ${written}`);
  return writeMarkdown(root);
}

const meanings = (text: string) => blocksOf(text).map(({ meaning }) => meaning);

describe('patchBody', () => {
  it('shows what the editor showed, and keeps the bytes of all other blocks', () => {
    fc.assert(
      fc.property(source, change, (written, wish) => {
        const loaded = load(written);
        fc.pre(isRepresentable(written, loaded));
        const edited = edit(loaded, wish);
        const patch = patchBody(written, loaded, edited);
        if (!patch.isPatched) throw new Error(patch.reason);
        expect(meanings(patch.body)).toEqual(meanings(edited));
        const { text } = readLines(written);
        const before = blocksOf(written).map((own) => own.text);
        const after = blocksOf(patch.body).map((own) => own.text);
        const added = after.filter((own) => !before.includes(own));
        // A neighbour is written anew only where it would flow into the change.
        expect(added.length).toBeLessThanOrEqual(wish.kind === 'move' ? 6 : 3);
        if (wish.kind === 'remove' && added.length === 0)
          expect(after.every((own) => text.includes(own))).toBe(true);
        expect(/\r(?!\n)/.test(patch.body)).toBe(false);
        if (written.includes('\r\n')) expect(/(?<!\r)\n/.test(patch.body)).toBe(false);
      }),
      { numRuns: 600 },
    );
  }, 60_000);

  it('changes only what lies between the first and the last changed block', () => {
    fc.assert(
      fc.property(source, fc.nat(20), sentence, (written, at, text) => {
        const loaded = load(written);
        fc.pre(isRepresentable(written, loaded));
        const own = blocksOf(written);
        const index = at % own.length;
        const patch = patchBody(written, loaded, edit(loaded, { kind: 'replace', at, text }));
        if (!patch.isPatched) throw new Error(patch.reason);
        const lines = readLines(written);
        const ahead = written.slice(0, lines.written(own[index - 2]?.end ?? 0));
        const behind = written.slice(lines.written(own[index + 2]?.start ?? lines.text.length));
        expect(patch.body.startsWith(ahead)).toBe(true);
        expect(patch.body.endsWith(behind)).toBe(true);
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it('refuses to edit what rich mode reads otherwise, and leaves it alone when something else changes', () => {
    const [written, loaded] = ['نص [^1] مجهول\n\nنص\n', 'نص مجهول\n\nنص\n'];
    expect(isRepresentable(written, loaded)).toBe(false);
    expect(patchBody(written, loaded, 'نص معلوم\n\nنص\n')).toEqual({
      isPatched: false,
      reason: 'not-representable',
    });
    expect(patchBody(written, loaded, 'نص مجهول\n\nنص آخر\n')).toEqual({
      isPatched: true,
      body: 'نص [^1] مجهول\n\nنص آخر\n',
    });
  });
});
