import type { Nodes } from 'mdast';
import { arabicFaults } from '../arabic/text-faults';
import { childrenOf, isJsx, lineOf } from './mdast-nodes';
import type { BodyProblem } from './parse-mdx';

/** Faults of Arabic typing in the visible text of a body and in its components' attributes. */
export function bodyTextFaults(node: Nodes): BodyProblem[] {
  if (node.type === 'code' || node.type === 'inlineCode') return [];
  const own = node.type === 'text' ? faults(node.value, lineOf(node)) : [];
  const attributes = isJsx(node)
    ? node.attributes.flatMap((attribute) =>
        typeof attribute.value === 'string' ? faults(attribute.value, lineOf(node as never)) : [],
      )
    : [];
  return [...own, ...attributes, ...childrenOf(node).flatMap(bodyTextFaults)];
}

function faults(text: string, line: number): BodyProblem[] {
  return arabicFaults(text).map(({ index, code, args }) => ({
    line: line + (text.slice(0, index).match(/\n/g)?.length ?? 0),
    code,
    args,
  }));
}
