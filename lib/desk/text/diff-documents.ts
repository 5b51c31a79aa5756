import { type BodyPart, diffBlocks } from '@/lib/versions/diff-blocks';
import { diffWords, type WordRun } from '@/lib/versions/diff-words';
import { documentFields } from './document-fields';
import { isSame } from './is-same';
import { readLines } from './line-ends';
import { splitDocument } from './split-document';

/** One field of the front matter that has another value. */
type FieldDiff = { key: string; runs: WordRun[] };

export type DocumentDiff = { fields: FieldDiff[]; body: BodyPart[] };

/** What readers see first comes first. */
const FIRST = ['title', 'kicker', 'summary'];

/**
 * What changed between two versions of a file, field by field and word by word; a file may be missing.
 * `say` gives the words that stand for a value of a field.
 */
export function diffDocuments(
  before = '',
  after = '',
  say = (_key: string, value: string) => value,
): DocumentDiff {
  const [was, now] = [documentFields(before), documentFields(after)];
  const keys = new Set([...FIRST, ...Object.keys(was), ...Object.keys(now)]);
  const fields = [...keys]
    .filter((key) => !isSame(was[key], now[key]))
    .map((key) => {
      const words = (value: unknown) => wordsOf(value, (leaf) => say(key, leaf));
      return { key, runs: diffWords(words(was[key]), words(now[key])) };
    });
  return { fields, body: diffBlocks(blocksOf(before), blocksOf(after)) };
}

function blocksOf(written: string): string[] {
  const body = splitDocument(written)?.body ?? written;
  return readLines(body)
    .text.split(/\n[^\S\n]*\n\s*/)
    .map((block) => block.trim())
    .filter(Boolean);
}

/** A value as its words, a line each: names of keys are nothing that anybody wrote. */
function wordsOf(value: unknown, say: (leaf: string) => string): string {
  if (value === undefined || value === null) return '';
  if (value instanceof Date) return say(value.toISOString());
  if (typeof value === 'object')
    return Object.values(value)
      .map((part) => wordsOf(part, say))
      .join('\n');
  return say(String(value));
}
