import { expect, it } from 'vitest';
import { writeMarkdown } from '../desk/text/write-markdown';
import { readBlocks } from '../html/read-blocks';
import { Notes } from './notes';
import { parseHtml } from './parse-html';
import { storyReader } from './story-reader';

const read = (html: string) => {
  const reader = storyReader({
    notes: new Notes(),
    imageOf: ({ src }) => (src.endsWith('.jpg') ? { name: src } : undefined),
    link: (href) => href,
    footnotes: new Map(),
    usedFootnotes: new Set(),
    keepsLines: false,
  });
  return writeMarkdown({ type: 'root', children: readBlocks(parseHtml(html), reader) });
};

it('keeps the lines of a caption apart', () => {
  const caption = '<figcaption>أ<br>ب<p>ج</p><p>د</p></figcaption>';
  expect(read(`<figure><img src="a.jpg">${caption}</figure>`)).toBe(
    '<Figure src="a.jpg" caption="أ ب ج د" />\n',
  );
  expect(read(`<figure><img src="gone">${caption}</figure>`)).toBe('أ ب ج د\n');
});

it('keeps images and whole sentences inside many lists', () => {
  const html = `${'<ul><li>'.repeat(8)}قال <b>الوزير</b> أمس<img src="a.jpg">`;
  expect(read(html)).toContain('قال **الوزير** أمس');
  expect(read(html)).toContain('<Figure src="a.jpg" />');
});
