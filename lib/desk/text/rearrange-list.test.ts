import { describe, expect, it } from 'vitest';
import { yamlFields } from './document-fields';
import { rearrangeList } from './rearrange-list';

const BLOCK = `# اختيار المحررين
lead: a
list:
  # الأول
  - one # سبب
  - 'two'

  - three
last: 1
`;

describe('rearrangeList', () => {
  it('moves items with their comments and quotes, and leaves everything else', () => {
    expect(rearrangeList(BLOCK, ['list'], [2, 0, 1])).toBe(`# اختيار المحررين
lead: a
list:
  # الأول

  - three
  - one # سبب
  - 'two'
last: 1
`);
  });

  it('adds and removes items of a list in lines', () => {
    expect(rearrangeList(BLOCK, ['list'], [1, { value: 'four' }])).toBe(`# اختيار المحررين
lead: a
list:
  # الأول
  - 'two'
  - four
last: 1
`);
    const mapping = { date: '2026-01-01', text: 'نص: «كذا»' };
    const text = 'corrections:\n  - date: 2025-01-01\n    text: "قديم" # تعليق';
    expect(rearrangeList(text, ['corrections'], [0, { value: mapping }])).toBe(
      `${text}\n  - date: 2026-01-01\n    text: "نص: «كذا»"`,
    );
  });

  it('keeps a list in brackets in brackets, also inside others', () => {
    const text = 'picks:\n  - section: x\n    stories: [a, "b",   c] # اختيار\n  - section: y\n';
    expect(rearrangeList(text, ['picks', 0, 'stories'], [2, 1, { value: 'd' }])).toBe(
      text.replace('[a, "b",   c]', '[c, "b", d]'),
    );
  });

  it.each([
    ['', 'list:\n  - a\n'],
    ['lead: x\n', 'lead: x\nlist:\n  - a\n'],
    ['list: []\nlead: x\n', 'list:\n  - a\nlead: x\n'],
    ['list:\nlead: x\n', 'list:\n  - a\nlead: x\n'],
  ])('begins a list in %j', (text, expected) => {
    expect(rearrangeList(text, ['list'], [{ value: 'a' }])).toBe(expected);
  });

  it('begins a list inside an item', () => {
    const text = 'picks:\n  - section: x\n';
    const result = rearrangeList(text, ['picks', 0, 'stories'], [{ value: 'a' }]);
    expect(yamlFields(result)).toEqual({ picks: [{ section: 'x', stories: ['a'] }] });
  });

  it('keeps Windows line ends, and every byte of a list that stays as it is', () => {
    const text = 'list:\r\n  - a\r\n  - b\r\nlast: 1\r\n';
    expect(rearrangeList(text, ['list'], [0, 1])).toBe(text);
    expect(rearrangeList(text, ['list'], [1, { value: 'c' }])).toBe(
      'list:\r\n  - b\r\n  - c\r\nlast: 1\r\n',
    );
  });

  it('empties a list', () => {
    expect(rearrangeList('list: [a]\nx: 1\n', ['list'], [])).toBe('list: []\nx: 1\n');
  });
});
