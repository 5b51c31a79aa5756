import type { Block } from './body-blocks';
import type { Edit } from './edits';

/** Blocks of the written body that go away, and new ones that come in their place: half-open ranges. */
export type Gap = { removed: readonly [number, number]; added: readonly [number, number] };

/** Where a body changes: `matches` has for each new block its old one, or -1. */
export function gapsOf(matches: number[], total: number): Gap[] {
  const gaps: Gap[] = [];
  let [old, own] = [0, 0];
  for (const [index, match] of [...matches, total].entries()) {
    if (match === -1) continue;
    if (match > old || index > own) gaps.push({ removed: [old, match], added: [own, index] });
    [old, own] = [match + 1, index + 1];
  }
  return gaps;
}

/** The edit of `source` that closes one gap; space around it stays where it can. */
export function gapEdit(
  { removed, added }: Gap,
  source: string,
  was: Block[],
  texts: string[],
): Edit {
  const text = texts.slice(...added).join('\n\n');
  const [from, to] = removed;
  const [before, first, last, next] = [was[from - 1], was[from], was[to - 1], was[to]];
  if (to > from && first && last)
    return text === ''
      ? deletion(source, first.start, last.end, before, next)
      : { start: first.start, end: last.end, text };
  return insertion(source, text, before, next);
}

function deletion(
  source: string,
  start: number,
  end: number,
  before: Block | undefined,
  next: Block | undefined,
): Edit {
  if (!before) return { start, end: next?.start ?? end, text: '' };
  if (!next) return { start: before.end, end, text: '' };
  // The space that stays must still part the two blocks.
  const hasBlankLine = /\n[^\S\n]*\n/.test(source.slice(before.end, start));
  return hasBlankLine ? { start, end: next.start, text: '' } : { start: before.end, end, text: '' };
}

function insertion(
  source: string,
  text: string,
  before: Block | undefined,
  next: Block | undefined,
): Edit {
  if (before && next) {
    const space = source.slice(before.end, next.start);
    const isApart = /\n[^\S\n]*\n/.test(space);
    const end = isApart ? before.end : next.start;
    return { start: before.end, end, text: `\n\n${text}${isApart ? '' : '\n\n'}` };
  }
  if (before) return { start: before.end, end: before.end, text: `\n\n${text}` };
  if (next) return { start: next.start, end: next.start, text: `${text}\n\n` };
  const isOnNewLine = source === '' || source.endsWith('\n');
  return { start: source.length, end: source.length, text: `${isOnNewLine ? '' : '\n'}${text}\n` };
}
