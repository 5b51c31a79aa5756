import type { PhrasingContent } from 'mdast';

/** Without space at either end; of breaks too. */
export function trimmed(nodes: PhrasingContent[]): PhrasingContent[] {
  const isSpace = (node: PhrasingContent | undefined) =>
    node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '');
  let [start, end] = [0, nodes.length];
  while (start < end && isSpace(nodes[start])) start++;
  while (end > start && isSpace(nodes[end - 1])) end--;
  const kept = nodes.slice(start, end);
  return kept.flatMap((node, index): PhrasingContent[] => {
    const before = kept[index - 1];
    if (node.type === 'break') return before?.type === 'break' ? [] : [node];
    if (node.type !== 'text') return [node];
    const after = kept[index + 1];
    const left = index === 0 || before?.type === 'break' ? node.value.trimStart() : node.value;
    const isLast = index === kept.length - 1 || after?.type === 'break';
    const value = isLast ? left.trimEnd() : left;
    return value === '' ? [] : [{ ...node, value }];
  });
}
