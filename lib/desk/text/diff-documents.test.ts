import { describe, expect, it } from 'vitest';
import { diffWords } from '@/lib/versions/diff-words';
import { diffDocuments } from './diff-documents';

const text = (title: string, body: string, more = '') =>
  `---\ntitle: '${title}'\ntopics: [a]\n${more}---\n\n${body}\n`;

describe('diffDocuments', () => {
  it('tells fields and paragraphs apart, and folds nothing into them that stayed', () => {
    const diff = diffDocuments(
      text('عنوان أول', 'فقرة.\n\nقديمة.\n\nثالثة.'),
      text('عنوان ثان', 'فقرة.\n\nجديدة.\n\nثالثة.', 'label: news\n'),
    );
    expect(diff.fields).toEqual([
      {
        key: 'title',
        runs: [
          { kind: 'same', text: 'عنوان ' },
          { kind: 'removed', text: 'أول' },
          { kind: 'added', text: 'ثان' },
        ],
      },
      { key: 'label', runs: [{ kind: 'added', text: 'news' }] },
    ]);
    expect(diff.body.map(({ kind }) => kind)).toEqual(['same', 'changed', 'same']);
  });

  it('shows lists and notes by their words alone', () => {
    const note = "corrections:\n  - date: 2026-01-01\n    text: 'صُحح.'\n";
    const [field] = diffDocuments(text('أ', ''), text('أ', '', note)).fields;
    expect(field).toEqual({
      key: 'corrections',
      runs: [{ kind: 'added', text: '2026-01-01\nصُحح.' }],
    });
  });

  it('says what stands for a value', () => {
    const say = (key: string, value: string) => (key === 'label' ? `نوع ${value}` : value);
    const fields = diffDocuments(text('أ', ''), text('أ', '', 'label: news\n'), say).fields;
    expect(fields).toEqual([{ key: 'label', runs: [{ kind: 'added', text: 'نوع news' }] }]);
  });

  it('takes a file that is not there, or has no front matter, as it comes', () => {
    expect(diffDocuments(undefined, undefined)).toEqual({ fields: [], body: [] });
    expect(diffDocuments('بلا حقول', undefined).body).toHaveLength(1);
    expect(diffDocuments(text('أ', 'ب'), text('أ', 'ب\n\n')).body).toEqual([
      { kind: 'same', blocks: ['ب'] },
    ]);
  });
});

describe('diffWords', () => {
  it('joins changes with nothing but space between them', () => {
    expect(diffWords('قال الوزير أمس.', 'أعلن الرئيس أمس.')).toEqual([
      { kind: 'removed', text: 'قال الوزير' },
      { kind: 'added', text: 'أعلن الرئيس' },
      { kind: 'same', text: ' أمس.' },
    ]);
  });

  it('compares two long texts that have nothing in common in a moment', () => {
    const words = (name: string) =>
      Array.from({ length: 20_000 }, (_, index) => `${name}${index}`).join(' ');
    const started = performance.now();
    const runs = diffWords(words('أ'), words('ب'));
    expect(performance.now() - started).toBeLessThan(5000);
    const joined = (other: string) =>
      runs.map(({ kind, text: own }) => (kind === other ? '' : own)).join('');
    expect(joined('added')).toBe(words('أ'));
    expect(joined('removed')).toBe(words('ب'));
  });
});
