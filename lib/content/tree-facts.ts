import type { BodyTree, TreeNode } from './tree';

export type Heading = { id: string; text: string; level: number };

/** All nodes of a tree in reading order. */
function* nodesOf(nodes: readonly TreeNode[]): Generator<TreeNode> {
  for (const node of nodes) {
    yield node;
    if (typeof node !== 'string') yield* nodesOf(node.slice(2) as TreeNode[]);
  }
}

/** The visible text of a node, with the words inside components. */
export function treeText(node: TreeNode): string {
  if (typeof node === 'string') return node;
  const [, , ...children] = node;
  return children.map(treeText).join('');
}

export function treeHeadings(tree: BodyTree): Heading[] {
  return [...nodesOf(tree)].flatMap((node) => {
    if (typeof node === 'string' || !/^h[234]$/.test(node[0]) || node[1] === 0) return [];
    return [{ id: String(node[1].id), text: treeText(node), level: Number(node[0][1]) }];
  });
}

export function countWords(tree: BodyTree): number {
  let words = 0;
  for (const node of nodesOf(tree)) {
    if (typeof node === 'string')
      words += node.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)?.length ?? 0;
  }
  return words;
}
