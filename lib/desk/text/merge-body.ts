import { diff3Merge } from 'node-diff3';
import { type Block, bodyBlocks } from './body-blocks';
import { applyEdits } from './edits';
import { gapEdit, gapsOf } from './gap-edits';
import { readLines } from './line-ends';
import { matchItems } from './match-blocks';

/** Blocks that both changed: what stood there, and what each made of it. */
export type BodyConflict = { base: string[]; ours: string[]; theirs: string[] };

export type BodyMerge =
  | { isMerged: true; body: string }
  | { isMerged: false; conflicts: BodyConflict[] };

/** Merges a body block by block. Blocks of `theirs` that we did not change keep their bytes. */
export function mergeBody(base: string, ours: string, theirs: string): BodyMerge {
  if (ours === theirs || base === ours) return { isMerged: true, body: theirs };
  if (base === theirs) return { isMerged: true, body: ours };
  const [was, own, other] = [base, ours, theirs].map((text) => bodyBlocks(readLines(text).text));
  if (!was || !own || !other)
    return { isMerged: false, conflicts: [{ base: [base], ours: [ours], theirs: [theirs] }] };
  const regions = diff3Merge(spaced(own), spaced(was), spaced(other)).map(withoutSpaces);
  const conflicts = regions.flatMap(({ conflict }) =>
    conflict ? [{ base: conflict.o, ours: conflict.a, theirs: conflict.b }] : [],
  );
  if (conflicts.length > 0) return { isMerged: false, conflicts };
  const merged = regions.flatMap(({ ok = [] }) => ok);
  const source = readLines(theirs).text;
  const gaps = gapsOf(matchItems(textsOf(other), merged), other.length);
  const body = applyEdits(
    theirs,
    gaps.map((gap) => gapEdit(gap, source, other, merged)),
  );
  const result = bodyBlocks(readLines(body).text);
  // Two neighbours from two people may flow into each other: that is for people to see.
  if (!result || textsOf(result).join('\0') !== merged.join('\0'))
    return {
      isMerged: false,
      conflicts: [{ base: textsOf(was), ours: textsOf(own), theirs: textsOf(other) }],
    };
  return { isMerged: true, body };
}

/** No block is like this. */
const SPACE = '\0';

/** With something between the blocks that nobody changes: edits of two neighbours do not touch. */
function spaced(blocks: Block[]): string[] {
  return textsOf(blocks).flatMap((text) => [text, SPACE]);
}

type Region = ReturnType<typeof diff3Merge<string>>[number];

function withoutSpaces({ ok, conflict }: Region): Region {
  const blocks = (texts: string[] = []) => texts.filter((text) => text !== SPACE);
  if (!conflict) return { ok: blocks(ok) };
  const { a, o, b } = conflict;
  return { conflict: { ...conflict, a: blocks(a), o: blocks(o), b: blocks(b) } };
}

function textsOf(blocks: Block[]): string[] {
  return blocks.map(({ text }) => text);
}
