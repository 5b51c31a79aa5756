import type { Emphasis, PhrasingContent, Strong } from 'mdast';

const LEADING = /^[\s\p{P}\p{S}]+/u;
const TRAILING = /[\s\p{P}\p{S}]+$/u;

type Mark = Strong | Emphasis;

/**
 * A bold or italic run with the space and punctuation at its ends taken out of it: `**«نص»**` becomes
 * `«**نص**»`. Between an Arabic letter and punctuation CommonMark reads no emphasis (`بـ**«نص»**`).
 */
export function hoistPunctuation(node: Mark): PhrasingContent[] {
  const children = node.children.flatMap((child) =>
    isMark(child) ? hoistPunctuation(child) : child,
  );
  const [before, rest] = takeFrom(children, LEADING);
  const [after, inner] = takeFrom(rest, TRAILING);
  return [...before, ...(inner.length > 0 ? [{ ...node, children: inner }] : []), ...after];
}

export function isMark(node: { type: string }): node is Mark {
  return node.type === 'strong' || node.type === 'emphasis';
}

/** Cuts the matching text off one end of the children. */
function takeFrom(
  children: PhrasingContent[],
  pattern: RegExp,
): [taken: PhrasingContent[], left: PhrasingContent[]] {
  const isStart = pattern === LEADING;
  const edge = children.at(isStart ? 0 : -1);
  if (edge?.type !== 'text') return [[], children];
  const others = isStart ? children.slice(1) : children.slice(0, -1);
  const [taken = ''] = pattern.exec(edge.value) ?? [];
  if (taken === '') return [[], children];
  const kept = isStart
    ? edge.value.slice(taken.length)
    : edge.value.slice(0, edge.value.length - taken.length);
  const text = (value: string): PhrasingContent => ({ type: 'text', value });
  if (kept !== '') {
    const left = isStart ? [text(kept), ...others] : [...others, text(kept)];
    return [[text(taken)], left];
  }
  // All of this text went: what stands behind it may begin with punctuation too.
  const [more, left] = takeFrom(others, pattern);
  return [isStart ? [text(taken), ...more] : [...more, text(taken)], left];
}
