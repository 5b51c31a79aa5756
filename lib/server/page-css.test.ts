import { describe, expect, it } from 'vitest';
import { withoutUnusedRules } from './page-css';

const page = (css: string, body: string) => `<style>${css}</style><body>${body}</body>`;
const left = (css: string, body: string) =>
  /<style>([\s\S]*)<\/style>/.exec(withoutUnusedRules(page(css, body)))?.[1];

describe('withoutUnusedRules', () => {
  it.each([
    ['.a{x:1}.b{x:2}', '<p class="b">', '.b{x:2}'],
    [
      '.sm\\:px-6{x:1}.top-2\\.5{y:1}',
      '<p class="sm:px-6 top-2.5">',
      '.sm\\:px-6{x:1}.top-2\\.5{y:1}',
    ],
    ['.sm\\:px-6{x:1}', '<p class="px-6">', ''],
    ['@media print{.a{x:1}.b{y:1}}', '<p class="b">', '@media print{.b{y:1}}'],
    ['@layer u{@media print{.a{x:1}}}p{y:1}', '<p>', 'p{y:1}'],
    ['.a .b{x:1}.a p{y:1}', '<p class="a">', '.a p{y:1}'],
    ['.a,.b{x:1}', '<p class="b">', '.a,.b{x:1}'],
    ['.a,.b{x:1}code,pre{x:1}', '<p class="c">', ''],
    ['code,pre{x:1}', '<pre>', 'code,pre{x:1}'],
    ['.a>h4{x:1}.a h2{x:1}', '<h2 class="a">', '.a h2{x:1}'],
    ['.a :is(h2,h3)+*{x:1}', '<p class="a">', '.a :is(h2,h3)+*{x:1}'],
    ['.a:is(.b,.c) li::marker{x:1}', '<li class="a">', '.a:is(.b,.c) li::marker{x:1}'],
    ['.a[rel~=external]:after{x:1}', '<p class="a">', '.a[rel~=external]:after{x:1}'],
    [
      '.a:lang(en)>*+*{x:1}:root{x:1}*,:before{x:1}',
      '<p class="a">',
      '.a:lang(en)>*+*{x:1}:root{x:1}*,:before{x:1}',
    ],
    [':root:has(.a:checked){x:1}:has(.a) :is(p,.b){y:1}', '<p class="c">', ''],
    ['.x-\\[a\\,b\\]{x:1}', '<p class="x-[a,b]">', '.x-\\[a\\,b\\]{x:1}'],
    [
      'p{x:1}\n\n@layer c{.a{x:1}}\n@media x{p{y:1}}\n',
      '<p class="a">',
      'p{x:1}@layer c{.a{x:1}}@media x{p{y:1}}\n',
    ],
    ['html{x:1}body{x:1}', '<html>', 'html{x:1}body{x:1}'],
    [':is(.a:hover .b){x:1}', '<p class="a">', ''],
    ['.a:not(.b){x:1}', '<p class="a">', '.a:not(.b){x:1}'],
    ['.a:where(:lang(ar),[dir=rtl] *){x:1}', '<p class="b">', ''],
    [
      '.a:where(:lang(ar),[dir=rtl] *){x:1}',
      '<p class="a">',
      '.a:where(:lang(ar),[dir=rtl] *){x:1}',
    ],
    ['.\\[\\&\\>p\\]\\:x>p{x:1}', '<p class="[&amp;&gt;p]:x">', '.\\[\\&\\>p\\]\\:x>p{x:1}'],
    ['@layer a,b;@font-face{src:url(.a)}.c{x:1}', '', '@layer a,b;@font-face{src:url(.a)}'],
    ['p:after{content:"}.a{"}.a{x:1}', '<p>', 'p:after{content:"}.a{"}'],
  ])('%s on %s', (css, body, expected) => expect(left(css, body)).toBe(expected));

  it('leaves a sheet whole whose braces do not match', () => {
    expect(left('.a{x:1}@media print{.b{x:1}', '<p>')).toBe('.a{x:1}@media print{.b{x:1}');
  });

  it('leaves a page without a sheet, and every other text of a page, alone', () => {
    const html = page('.a{x:1}', '<code>.a{x:1} $& class="a"</code>');
    expect(withoutUnusedRules('<p>.a{}</p>')).toBe('<p>.a{}</p>');
    expect(withoutUnusedRules(html)).toContain('<code>.a{x:1} $& class="a"</code>');
  });
});
