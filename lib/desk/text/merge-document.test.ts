import { describe, expect, it } from 'vitest';
import { diffWords } from '@/lib/versions/diff-words';
import { mergeDocument } from './merge-document';

const file = (yaml: string[], blocks: string[]) =>
  `---\n${yaml.join('\n')}\n---\n\n${blocks.join('\n\n')}\n`;
const YAML = [
  'title: عنوان',
  'summary: "ملخص" # تعليق',
  'hero:',
  '  src: a.jpg',
  '  alt: بديل',
  'topics: [a]',
];
const BLOCKS = ['فقرة أولى.', '## عنوان', '- أ\n- ب', 'فقرة أخيرة.'];
const base = file(YAML, BLOCKS);
const withYaml = (index: number, line: string) => file(YAML.with(index, line), BLOCKS);
const withBlock = (index: number, text: string) => file(YAML, BLOCKS.with(index, text));

describe('mergeDocument', () => {
  it('takes what only one of them changed', () => {
    const ours = withBlock(0, 'فقرة أولى جديدة.');
    expect(mergeDocument(base, ours, base)).toEqual({ isMerged: true, text: ours });
    expect(mergeDocument(base, base, ours)).toEqual({ isMerged: true, text: ours });
    expect(mergeDocument(base, ours, ours)).toEqual({ isMerged: true, text: ours });
  });

  it('leaves both versions to people where front matter stands in braces', () => {
    const braces = (fields: string) => `---\n{ ${fields} }\n---\n\nنص.\n`;
    const ours = braces('title: عنوان, kicker: علوم');
    expect(mergeDocument(braces('title: عنوان'), ours, braces('title: عنوانهم'))).toMatchObject({
      isMerged: false,
      conflicts: { isWhole: true },
    });
  });

  it('puts changes of different keys and blocks together', () => {
    const ours = file(YAML.with(0, 'title: عنواننا'), BLOCKS.with(0, 'فقرتنا.'));
    const theirs = file(YAML.with(4, '  alt: "بديلهم"'), [
      ...BLOCKS.with(2, '* أ\n* ب\n* ج'),
      'وداعا.',
    ]);
    const text = file(YAML.with(0, 'title: عنواننا').with(4, '  alt: "بديلهم"'), [
      ...BLOCKS.with(0, 'فقرتنا.').with(2, '* أ\n* ب\n* ج'),
      'وداعا.',
    ]);
    expect(mergeDocument(base, ours, theirs)).toEqual({ isMerged: true, text });
  });

  it('merges mappings inside the front matter, and keeps the line ends of the other version', () => {
    const ours = withYaml(3, '  src: b.jpg');
    const theirs = withYaml(4, '  alt: بديلهم').replaceAll('\n', '\r\n');
    const text = file(YAML.with(3, '  src: b.jpg').with(4, '  alt: بديلهم'), BLOCKS);
    expect(
      mergeDocument(base.replaceAll('\n', '\r\n'), ours.replaceAll('\n', '\r\n'), theirs),
    ).toEqual({
      isMerged: true,
      text: text.replaceAll('\n', '\r\n'),
    });
  });

  it('keeps a comment that only one of them wrote, when both changed the front matter', () => {
    const comment = '# ينتظر رد الوزارة';
    const ours = file(YAML.toSpliced(5, 0, comment).with(0, 'title: عنواننا'), BLOCKS);
    const theirs = withYaml(4, '  alt: بديلهم');
    const text = ours.replace('  alt: بديل', '  alt: بديلهم');
    expect(mergeDocument(base, ours, theirs)).toEqual({ isMerged: true, text });
    expect(mergeDocument(base, theirs, ours)).toEqual({ isMerged: true, text });
  });

  it('names what both changed differently, and chooses nothing', () => {
    const ours = file(YAML.with(0, 'title: أ').with(4, '  alt: أ'), BLOCKS.with(0, 'أ'));
    const theirs = file(YAML.with(0, 'title: ب').with(4, '  alt: ب'), BLOCKS.with(0, 'ب'));
    expect(mergeDocument(base, ours, theirs)).toEqual({
      isMerged: false,
      conflicts: {
        keys: ['title', 'hero.alt'],
        blocks: [{ base: ['فقرة أولى.'], ours: ['أ'], theirs: ['ب'] }],
        isWhole: false,
      },
    });
  });

  it('does not let two lists flow into each other', () => {
    const blocks = ['## عنوان', '- أ\n- ب', 'فقرة أخيرة.'];
    const ours = file(YAML, blocks.slice(1));
    const theirs = file(YAML, ['- جديد', ...blocks]);
    expect(mergeDocument(file(YAML, blocks), ours, theirs).isMerged).toBe(false);
  });

  it('leaves a file without front matter to people', () => {
    expect(mergeDocument(base, 'نص', withBlock(0, 'أ'))).toEqual({
      isMerged: false,
      conflicts: { keys: [], blocks: [], isWhole: true },
    });
  });
});

describe('diffWords', () => {
  it('compares words with their marks as wholes', () => {
    expect(diffWords('كَتَبَ الولد، درسه.', 'كُتِبَ الولد، درسه!')).toEqual([
      { kind: 'removed', text: 'كَتَبَ' },
      { kind: 'added', text: 'كُتِبَ' },
      { kind: 'same', text: ' الولد، درسه' },
      { kind: 'removed', text: '.' },
      { kind: 'added', text: '!' },
    ]);
  });

  it('loses no character of either version', () => {
    const [before, after] = ['أ\u200cب  ج\n👨‍👩‍👧 C++', 'أ\u200cب ج\n\n👨‍👩‍👧 C#'];
    const runs = diffWords(before, after);
    const of = (other: string) =>
      runs
        .filter(({ kind }) => kind !== other)
        .map(({ text }) => text)
        .join('');
    expect(of('added')).toBe(before);
    expect(of('removed')).toBe(after);
  });
});
