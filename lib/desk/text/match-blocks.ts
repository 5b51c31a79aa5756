import { diffArrays } from 'diff';

/** For each item of `after`, the index of the item of `before` that it is; -1 for a new one. Ascending. */
export function matchItems(before: string[], after: string[]): number[] {
  const matches: number[] = [];
  let index = 0;
  for (const { added, removed, count = 0 } of diffArrays(before, after)) {
    if (added) matches.push(...Array.from({ length: count }, () => -1));
    else if (removed) index += count;
    else for (let step = 0; step < count; step++) matches.push(index++);
  }
  return matches;
}
