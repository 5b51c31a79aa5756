import { parseMdx } from '@/lib/content/parse-mdx';
import { applyEdits } from '../text/edits';
import { readLines } from '../text/line-ends';
import { replaceScalars } from '../text/replace-scalars';
import { joinDocument, splitDocument } from '../text/split-document';
import { DeskError } from './desk-error';

/** The fields whose words readers see. */
const FIELDS = ['title', 'kicker', 'summary', 'keyPoints'];

/** An article with other words in the one place where these stand; refuses them if they stand nowhere or twice. */
export function replaceOnce(written: string, find: string, replace: string): string {
  const parts = splitDocument(written);
  if (!parts) throw new DeskError('has-errors');
  const { text } = readLines(parts.body);
  let count = text.split(find).length - 1;
  const yaml = replaceScalars(parts.yaml, (value, [key]) => {
    if (!FIELDS.includes(String(key))) return undefined;
    const [before = '', ...after] = value.split(find);
    count += after.length;
    return after.length === 1 ? before + replace + after[0] : undefined;
  });
  if (count !== 1) throw new DeskError('not-once');
  const start = text.indexOf(find);
  if (start < 0) return joinDocument({ ...parts, yaml });
  const edit = { start, end: start + find.length, text: replace };
  const body = applyEdits(parts.body, [edit]);
  if (shapeOf(readLines(body).text) !== shapeOf(text)) throw new DeskError('breaks-text');
  return joinDocument({ ...parts, body });
}

/** What stands below each other: paragraphs, headings, lists … */
function shapeOf(body: string): string {
  return (parseMdx(body).root?.children ?? []).map(({ type }) => type).join(' ');
}
