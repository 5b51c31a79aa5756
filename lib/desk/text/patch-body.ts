import { type Block, bodyBlocks } from './body-blocks';
import { applyEdits } from './edits';
import { gapEdit, gapsOf } from './gap-edits';
import { readLines } from './line-ends';
import { matchItems } from './match-blocks';

/** A patched body, or the reason why rich mode may not change this one. */
export type BodyPatch =
  | { isPatched: true; body: string }
  | { isPatched: false; reason: 'unreadable' | 'not-representable' };

/**
 * Brings an edit made in rich mode into a body as it was written. `loaded` is what the editor gave for the
 * body before anybody typed, `edited` what it gives now, both with `\n` line ends. Blocks that are equal in
 * both keep the bytes that were written; an edit of a block that rich mode does not understand is refused.
 */
export function patchBody(written: string, loaded: string, edited: string): BodyPatch {
  if (loaded === edited) return { isPatched: true, body: written };
  const source = readLines(written).text;
  const [was, before, after] = [bodyBlocks(source), bodyBlocks(loaded), bodyBlocks(edited)];
  if (!was || !before || !after) return { isPatched: false, reason: 'unreadable' };
  if (was.length !== before.length) return { isPatched: false, reason: 'not-representable' };

  const matches = matchItems(textsOf(before), textsOf(after));
  const misread = new Set(
    was.flatMap(({ meaning }, index) => (meaning === before[index]?.meaning ? [] : [index])),
  );
  // Neighbours may flow into each other (two lists, say): then more of them are written anew.
  for (let spread = 0; spread <= after.length; spread = spread * 2 + 1) {
    const kept = widened(matches, spread, was.length);
    const gaps = gapsOf(kept, was.length);
    const isLost = gaps.some(
      ({ removed, added }) => added[0] < added[1] && rangeHas(removed, misread),
    );
    if (isLost) return { isPatched: false, reason: 'not-representable' };
    const edits = gaps.map((gap) => gapEdit(gap, source, was, textsOf(after)));
    const body = applyEdits(written, edits);
    const result = bodyBlocks(readLines(body).text);
    const wanted = after.map(({ meaning }, index) => was[kept[index] ?? -1]?.meaning ?? meaning);
    if (result && isEqual(result.map(meaningOf), wanted)) return { isPatched: true, body };
  }
  return { isPatched: true, body: edited.replaceAll('\n', readLines(written).end) };
}

/** Whether rich mode gives back all that was written: else the body opens in source mode. */
export function isRepresentable(written: string, loaded: string): boolean {
  const [was, before] = [bodyBlocks(readLines(written).text), bodyBlocks(loaded)];
  return (
    was !== undefined && before !== undefined && isEqual(was.map(meaningOf), before.map(meaningOf))
  );
}

function textsOf(blocks: Block[]): string[] {
  return blocks.map(({ text }) => text);
}

function meaningOf({ meaning }: Block): string {
  return meaning;
}

function isEqual(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function rangeHas([from, to]: readonly [number, number], indexes: Set<number>): boolean {
  for (let index = from; index < to; index++) if (indexes.has(index)) return true;
  return false;
}

/** Gives up matches that are fewer than `spread` blocks away from a change. */
function widened(matches: number[], spread: number, total: number): number[] {
  if (spread === 0) return matches;
  const isBreak = (index: number) =>
    matches[index] === -1 || (matches[index - 1] ?? -1) + 1 !== (matches[index] ?? total);
  const breaks = [...matches, total].flatMap((_, index) => (isBreak(index) ? [index] : []));
  return matches.map((match, index) =>
    breaks.some((at) => index >= at - spread && index <= at + spread) ? -1 : match,
  );
}
