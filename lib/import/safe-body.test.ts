import type { RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { Notes } from './notes';
import { safeBody } from './safe-body';

const text = (value: string): RootContent => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
});
const figure = (src: string): RootContent => ({
  type: 'mdxJsxFlowElement',
  name: 'Figure',
  attributes: [
    { type: 'mdxJsxAttribute', name: 'src', value: src },
    { type: 'mdxJsxAttribute', name: 'caption', value: 'تعليق الصورة' },
  ],
  children: [],
});
/** No Markdown that the content check takes. */
const refused: RootContent = { type: 'html', value: '<b>x</b>' };
const read = (...blocks: RootContent[]) => {
  const notes = new Notes();
  return { body: safeBody(blocks, notes), codes: notes.list().map(({ code }) => code) };
};

describe('safeBody', () => {
  it('keeps images where the layout is lost', () => {
    expect(read(text('أ'), figure('a.jpg'), refused)).toEqual({
      body: 'أ\n\n<Figure src="a.jpg" caption="تعليق الصورة" />\n',
      codes: ['layout-lost'],
    });
  });

  it('keeps at least their captions', () => {
    expect(read(text('أ'), figure('../a.svg'), text('ب'))).toEqual({
      body: 'أ\n\nتعليق الصورة\n\nب\n',
      codes: ['layout-lost'],
    });
  });

  it('notices words that ran together', () => {
    const [one, other] = [text('أ'), text('ب')];
    const within = { type: 'paragraph', children: [one, other] } as RootContent;
    expect(read(within).codes).toEqual(['layout-lost']);
    const marked: RootContent = {
      type: 'paragraph',
      children: [
        { type: 'text', value: 'أ' },
        { type: 'strong', children: [{ type: 'text', value: 'ب ج' }] },
        { type: 'break' },
        { type: 'text', value: 'د' },
      ],
    };
    expect(read(marked, { type: 'code', value: 'x\n y' }).codes).toEqual([]);
  });
});
