import type { PhrasingContent, Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseMdx } from '@/lib/content/parse-mdx';
import { writeMarkdown } from './write-markdown';

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const strong = (...children: PhrasingContent[]): PhrasingContent => ({ type: 'strong', children });
const emphasis = (...children: PhrasingContent[]): PhrasingContent => ({
  type: 'emphasis',
  children,
});
const link = (...children: PhrasingContent[]): PhrasingContent => ({
  type: 'link',
  url: '/a',
  children,
});
const paragraph = (...children: PhrasingContent[]): Root => ({
  type: 'root',
  children: [{ type: 'paragraph', children }],
});

/** The words that a reader sees bold, once the text is read again. */
function boldIn(markdown: string): string[] {
  const found: string[] = [];
  const walk = (node: { type: string; children?: unknown[]; value?: string }, isBold: boolean) => {
    const own = isBold || node.type === 'strong';
    if (own && node.value !== undefined) found.push(node.value);
    for (const child of node.children ?? []) walk(child as never, own);
  };
  walk(parseMdx(markdown).root as never, false);
  return found;
}

describe('richMarkdown', () => {
  it.each([
    [
      'a prefix before quotation marks',
      [text('وصفها بـ'), strong(text('«الفرص»'))],
      'وصفها بـ«**الفرص**»',
    ],
    ['a suffix', [strong(text('«عريض»')), text('ة')], '«**عريض**»ة'],
    ['brackets', [text('قال'), strong(text('(مهم)')), text('.')], 'قال(**مهم**).'],
    ['spaces inside', [text('قال'), strong(text(' مهم ')), text('جدا')], 'قال **مهم** جدا'],
    ['a letter on both sides', [text('و'), strong(text('مائل')), text('ة')], 'و**مائل**ة'],
    ['a currency sign', [text('بـ'), strong(text('$5')), text(' فقط')], 'بـ$**5** فقط'],
    ['punctuation alone', [text('نص'), strong(text('،')), text(' نص')], 'نص، نص'],
    ['a link behind a letter', [text('بـ'), strong(link(text('نص')))], 'بـ[**نص**](/a)'],
    ['a link behind a space', [text('في '), strong(link(text('نص')))], 'في **[نص](/a)**'],
    ['bold in italics', [text('بـ'), emphasis(strong(text('«نص»')))], 'بـ«***نص***»'],
    [
      'code inside',
      [text('في '), strong(text('«'), { type: 'inlineCode', value: 'a' })],
      'في «**`a`**',
    ],
  ])('writes bold that is read as bold: %s', (_, children, markdown) => {
    expect(writeMarkdown(paragraph(...children)).trim()).toBe(markdown);
    const words = children.filter(({ type }) => type !== 'text').length;
    expect(boldIn(markdown).length > 0).toBe(words > 0 && markdown.includes('**'));
  });
});
