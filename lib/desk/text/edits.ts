import { readLines } from './line-ends';

/** One replacement in a text with `\n` line ends: from `start` up to, not including, `end`. */
export type Edit = { start: number; end: number; text: string };

/** Applies edits to a text as it was written: what no edit names keeps every byte. */
export function applyEdits(written: string, edits: Edit[]): string {
  const lines = readLines(written);
  const sorted = [...edits].sort((a, b) => b.start - a.start || b.end - a.end);
  let result = written;
  for (const { start, end, text } of sorted) {
    const own = text.replaceAll('\n', lines.end);
    result = result.slice(0, lines.written(start)) + own + result.slice(lines.written(end));
  }
  return result;
}
