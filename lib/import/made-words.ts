import { between, chance, pick, type Random } from '../../bench/corpus/random';

/** HTML and the paragraphs that must be found in what is made of it. */
export type MadeBlock = { html: string; texts: string[] };

const WORDS = (
  'قالَ الرَّئيسُ إنَّ مُحادثاتٍ جَرَتْ في القاهرة وبغداد حول أسعار النفط، و«الفرص» المتاحة أمام الشركات. ' +
  'Reuters C++ iPhone 15 75% 3-1 +966 50 123 4567 2019 ٢٠٢٣ @midad #وسم وأضاف؛ هل يُعقل؟ نعم! (قوسان) بـ«نص» الكتابُ ' +
  '{process.exit(1)} {{x}} **نجوم** _سطر_ a_b_c * | ` ~~ \\ ]]> <!-- [1] [الصورة] $HOME 1. - > # == www.example.com ' +
  'name@example.com https://example.com/a_b?c=1&d=2'
).split(' ');
const STARTS = [
  'export const x = 1',
  'import fs from "fs"',
  '# عنوان',
  '- بند',
  '1. أولا',
  '> قال',
  '    أربع',
  '--- خط',
  '| أ | ب |',
  '<script>',
  '{قوس}',
  '```js',
  '',
];

/** A sentence of words that Markdown and MDX have a meaning for. */
export function sentence(random: Random): string {
  const words = Array.from({ length: between(random, 4, 30) }, () => pick(random, WORDS));
  return [chance(random, 0.15) ? pick(random, STARTS) : 'قال', ...words].join(' ').trim();
}

export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Running text with marks and links around its words. */
export function rich(random: Random): MadeBlock {
  const text = sentence(random);
  const html = text.split(' ').map((word) => {
    const own = escaped(word);
    if (!chance(random, 0.12)) return own;
    return pick(random, MARKS)(own);
  });
  return { html: html.join(chance(random, 0.1) ? '&nbsp;' : ' '), texts: [text] };
}

const MARKS: ((own: string) => string)[] = [
  (own) => `<strong>${own}</strong>`,
  (own) => `<b>${own} </b>`,
  (own) => `<em><b>${own}</b></em>`,
  (own) => `<span style="font-weight:bold;color:red">${own}</span>`,
  (own) => `<a href="https://old.example.com/?p=1002">${own}</a>`,
  (own) => `<a href="javascript:alert(1)">${own}</a>`,
  (own) => `<a href="https://example.org/a b?c=ع" onclick="x()">${own}</a>`,
  (own) => `<font face="Arial"><u>${own}</u></font>`,
  (own) => `<blink>${own}</blink>`,
  (own) => `<code>${own}</code>`,
];
