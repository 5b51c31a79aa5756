import { describe, expect, it } from 'vitest';
import { mergeYaml } from './merge-yaml';

const yaml = (...lines: string[]) => `${lines.join('\n')}\n`;
const BASE = [
  'title: عنوان',
  'section: world',
  'hero:',
  '  src: a.jpg',
  '  alt: بديل',
  'topics: [a]',
];
const base = yaml(...BASE);
const withLine = (index: number, ...lines: string[]) => yaml(...BASE.toSpliced(index, 1, ...lines));

/** Both ways round: who saved first must not matter to what is kept. */
function expectMerge(ours: string, theirs: string, text: string): void {
  expect(mergeYaml(base, ours, theirs)).toEqual({ text, keys: [] });
  expect(mergeYaml(base, theirs, ours)).toEqual({ text, keys: [] });
}

describe('mergeYaml', () => {
  it.each([
    ['a comment above a key', 1, ['# القسم ينتظر', 'section: world']],
    ['a comment behind a value', 1, ['section: world # ينتظر']],
    ['a comment inside a mapping', 4, ['  # من الوكالة', '  alt: بديل']],
    ['quotes of a value that did not change', 1, ['section: "world"']],
    ['a list in lines', 5, ['topics:', '  - a # الأول']],
    ['a comment behind the last key', 5, ['topics: [a]', '', '# النهاية']],
    ['a new key with its comment', 2, ['# علوم', 'kicker: علوم', 'hero:']],
  ])('keeps %s', (_, index, lines) => {
    const theirs = withLine(0, 'title: "عنوانهم" # سطر هيئة التحرير');
    const ours = withLine(index, ...lines);
    for (const merge of [mergeYaml(base, ours, theirs), mergeYaml(base, theirs, ours)]) {
      expect(merge?.keys).toEqual([]);
      for (const line of [...lines, 'title: "عنوانهم" # سطر هيئة التحرير'])
        expect(merge?.text.split('\n')).toContain(line);
    }
  });

  it('keeps a comment at the very key whose value the other one changed', () => {
    expectMerge(
      withLine(1, '# ينتظر', 'section: world # حتى الغد'),
      withLine(1, 'section: culture'),
      withLine(1, '# ينتظر', 'section: culture # حتى الغد'),
    );
    expectMerge(
      withLine(4, '  # من الوكالة', '  alt: بديل'),
      withLine(3, '  src: b.jpg'),
      yaml(...BASE.toSpliced(3, 2, '  src: b.jpg', '  # من الوكالة', '  alt: بديل')),
    );
  });

  it.each([
    [
      'two comments at one key',
      withLine(1, '# أ', 'section: world'),
      withLine(1, '# ب', 'section: world'),
      ['section'],
    ],
    [
      'a comment in a list that the other one changed',
      withLine(5, 'topics:', '  - a # الأول'),
      withLine(5, 'topics: [a, b]'),
      ['topics'],
    ],
    [
      'a comment at a key that the other one took away',
      withLine(1, 'section: world # ينتظر'),
      yaml(...BASE.toSpliced(1, 1)),
      ['section'],
    ],
  ])('leaves %s to people', (_, ours, theirs, keys) => {
    expect(mergeYaml(base, ours, theirs)?.keys).toEqual(keys);
    expect(mergeYaml(base, theirs, ours)?.keys).toEqual(keys);
  });

  it('leaves two endings and an order of our own to people', () => {
    expect(mergeYaml(base, `${base}# أ\n`, `${base}# ب\n`)).toBeUndefined();
    const [title = '', section = '', ...others] = BASE;
    expect(
      mergeYaml(base, yaml(section, title, ...others), withLine(5, 'topics: [b]')),
    ).toBeUndefined();
  });

  it('takes the same value from both, however each of them wrote it', () => {
    const merge = mergeYaml(
      base,
      withLine(1, "section: 'culture'"),
      withLine(1, 'section: "culture"'),
    );
    expect(merge).toEqual({ text: withLine(1, 'section: "culture"'), keys: [] });
  });

  it('takes a sign in a text for no comment', () => {
    const kicker = ['kicker: |', '  # ليس تعليقا', '  نص', 'hero:'];
    const merge = mergeYaml(base, withLine(2, ...kicker), withLine(1, 'section: "c#"'));
    expect(merge?.text).toBe(
      yaml(...BASE.with(1, 'section: "c#"'), 'kicker: |', '  # ليس تعليقا', '  نص'),
    );
  });
});
