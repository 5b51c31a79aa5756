import { diffArrays } from 'diff';

/**
 * For each item of `after`, the index of the item of `before` that it is; -1 for a new one. Ascending. What is
 * equal at both ends stays: of several equal items, the one between them is the one that changed.
 */
export function matchItems(before: string[], after: string[]): number[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const matches = Array.from({ length: head }, (_, index) => index);
  let index = head;
  const inner = (items: string[]) => items.slice(head, items.length - tail);
  for (const { added, removed, count = 0 } of diffArrays(inner(before), inner(after))) {
    if (added) matches.push(...Array.from({ length: count }, () => -1));
    else if (removed) index += count;
    else for (let step = 0; step < count; step++) matches.push(index++);
  }
  for (let step = tail; step > 0; step--) matches.push(before.length - step);
  return matches;
}
