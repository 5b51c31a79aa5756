import { describe, expect, it } from 'vitest';
import { compileBody } from './compile-body';
import { countWords, treeHeadings, treeText } from './tree-facts';

const tree = (markdown: string) => compileBody(markdown).tree;

describe('buildTree', () => {
  it('gives every heading a stable id of its Arabic letters', () => {
    expect(treeHeadings(tree('## موقفٌ مشتركٌ\n\nنص.\n\n## موقف مشترك\n\nنص.'))).toEqual([
      { id: 'موقف-مشترك', text: 'موقفٌ مشتركٌ', level: 2 },
      { id: 'موقف-مشترك-2', text: 'موقف مشترك', level: 2 },
    ]);
  });

  it('makes a component of a line that holds only a component', () => {
    expect(tree('<Quote speaker="ابن الهيثم">قال كذا.</Quote>')).toEqual([
      ['@Quote', { speaker: 'ابن الهيثم' }, ['p', 0, 'قال كذا.']],
    ]);
  });

  it('keeps components in the sentence they stand in', () => {
    expect(tree('انتهت <Score home="4" away="2" /> للفريق.')).toEqual([
      ['p', 0, 'انتهت ', ['@Score', { home: '4', away: '2' }], ' للفريق.'],
    ]);
  });

  it('isolates what bidi would draw wrong', () => {
    expect(tree('لغة C++ قديمة')).toEqual([['p', 0, 'لغة ', ['bdi', 0, 'C++'], ' قديمة']]);
  });

  it('marks links that leave the site', () => {
    expect(tree('[يونيكود](https://unicode.org) و[عنا](/ar/about/about)')).toEqual([
      [
        'p',
        0,
        ['a', { href: 'https://unicode.org', rel: 'external noopener' }, 'يونيكود'],
        ' و',
        ['a', { href: '/ar/about/about' }, 'عنا'],
      ],
    ]);
  });

  it('keeps tables, lists and footnotes', () => {
    const built = tree('| أ | ب |\n| - | - |\n| 1 | 2 |\n\n- بند\n\nنص[^1].\n\n[^1]: هامش.');
    expect(built.map((node) => node[0])).toEqual(['table', 'ul', 'p', 'section']);
    expect(built.map(treeText).join(' ')).toContain('هامش.');
  });

  it('numbers sources by their first mention, with a way back from each', () => {
    const one = '<Source title="Charter" publisher="UN" url="https://un.org/charter" />';
    const two = '<Source title="تقرير" />';
    const built = tree(`أول${one} ثان${two} ثالث${one}.`);
    const sign = (number: number, id: string) => [
      'sup',
      0,
      ['a', { href: `#note-${number}`, id, role: 'doc-noteref' }, String(number)],
    ];
    const back = (id: string) => ['a', { href: `#${id}`, role: 'doc-backlink' }, '↑'];
    expect(built).toEqual([
      [
        'p',
        0,
        'أول',
        sign(1, 'note-ref-1'),
        ' ثان',
        sign(2, 'note-ref-2'),
        ' ثالث',
        sign(1, 'note-ref-1-2'),
        '.',
      ],
      [
        'section',
        { id: 'sources', role: 'doc-endnotes' },
        [
          'ol',
          0,
          [
            'li',
            { id: 'note-1' },
            [
              'a',
              { href: 'https://un.org/charter', rel: 'external noopener' },
              ['bdi', 0, 'Charter'],
            ],
            ' · ',
            ['bdi', 0, 'UN'],
            ' ',
            back('note-ref-1'),
            ' ',
            back('note-ref-1-2'),
          ],
          ['li', { id: 'note-2' }, ['bdi', 0, 'تقرير'], ' ', back('note-ref-2')],
        ],
      ],
    ]);
  });

  it('gives every mention of a footnote its own name, also inside notes', () => {
    const built = tree(
      'أ[^1] ب[^1].\n\n[^1]: هامش[^2] <Source title="ص" />.\n\n[^2]: آخر[^1].\n\n[^9]: لا أحد يذكره.',
    );
    const json = JSON.stringify(built);
    const ids = [...json.matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...json.matchAll(/"href":"#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids).toContain('sources-and-notes');
    expect(json).not.toContain('لا أحد');
  });

  it('drops comments for colleagues', () => {
    expect(tree('{/* سر */}\n\nنص.')).toEqual([['p', 0, 'نص.']]);
  });

  it('joins the lines of a paragraph', () => {
    expect(tree('سطر أول\nسطر ثان')).toEqual([['p', 0, 'سطر أول سطر ثان']]);
  });

  it('counts the words that a reader reads', () => {
    expect(countWords(tree('قال **كثيرًا** ثم 15 دقيقة.'))).toBe(5);
  });
});
