import { describe, expect, it } from 'vitest';
import { writeMarkdown } from '../desk/text/write-markdown';
import { parseHtml } from '../import/parse-html';
import { readBlocks } from './read-blocks';

const markdown = (html: string) =>
  writeMarkdown({ type: 'root', children: readBlocks(parseHtml(html), { link: (href) => href }) });

describe('readBlocks', () => {
  it('reads what Word and Docs write as words and structure', () => {
    const word =
      '<b style="font-weight:normal"><h1 class=MsoTitle>عنوان</h1><p class="MsoNormal"><span style="color:red">قال <b>الوزير </b>' +
      '<u>أمس</u>: <span style="font-style:italic">نعم</span></span><o:p></o:p></p><ul><li>أول</li><li>ثانٍ</li></ul></b>';
    expect(markdown(word)).toBe('## عنوان\n\nقال **الوزير** أمس: *نعم*\n\n* أول\n* ثانٍ\n');
  });

  it('joins bold runs side by side, and writes none inside another', () => {
    expect(markdown('<p><b>أ</b><strong>ب</strong> <b>ج <i><b>د</b></i></b></p>')).toBe(
      '**أب** **ج *د***\n',
    );
  });

  it('keeps the paragraphs of a list item apart', () => {
    expect(markdown('<ul><li><p>أ</p><p>ب</p></li><li>ج<ol><li>د</li></ol></li></ul>')).toBe(
      '* أ\n\n  ب\n\n* ج\n  1. د\n',
    );
  });

  it('keeps text that stands between and outside of what it should', () => {
    expect(markdown('أ<ul>ب<li>ج</ul>د<table>هـ<tr><td>و</table><p>ز<div>ح')).toBe(
      'أ\n\n* ب\n* ج\n\nدهـ\n\nو\n\nز\n\nح\n',
    );
  });

  it('drops code and keeps what is written around it', () => {
    expect(
      markdown('<p>أ<script>x()</script><style>p{}</style>ب</p><!-- c --><template>t</template>'),
    ).toBe('أب\n');
  });

  it('reads each cell of a table that only lays out as blocks of its own', () => {
    expect(markdown('<table><tr><td>أ</td></tr><tr><td>ب</td></tr></table>')).toBe('أ\n\nب\n');
    expect(markdown('<table><tr><td>أ</td><td>ب <b>ج</b><br>د</td></tr></table>')).toBe(
      'أ\n\nب **ج**\\\nد\n',
    );
    const wide = Array.from({ length: 41 }, (_, index) => `<td>${index}</td>`).join('');
    expect(markdown(`<table><tr>${wide}</tr><tr>${wide}</tr></table>`).split('\n\n')).toHaveLength(
      82,
    );
  });

  it('keeps blocks inside cells and headings apart by a space', () => {
    const cell = '<td><div><p>أ</p><p>ب</p></div><center>ج</center><b><p>د</p><p>هـ</p></b></td>';
    const row = `<tr>${cell}<td>و</td></tr>`;
    const caption = '<caption>ز<p>ح</p></caption>';
    expect(markdown(`<table>${caption}${row}${row}</table>`)).toMatch(
      /^ز ح\n\n\| أ ب ج +\*\*د هـ\*\* +\| و \|\n/,
    );
    expect(markdown('<h2><div>أ</div><div>ب</div></h2>')).toBe('## أ ب\n');
  });

  it('keeps the lines of a verse and the words of code apart', () => {
    expect(markdown('<pre>قفا<br>نبك<div>من</div>ذكرى</pre>')).toBe(
      '```\nقفا\nنبك\nمن\nذكرى\n```\n',
    );
    expect(markdown('<p><code>a<br>b</code></p>')).toBe('`a b`\n');
  });
});
