import type { Nodes, PhrasingContent } from 'mdast';
import { linkKind } from '../content/check-link';

const ADDRESS = /(?:https?:\/\/|www\.)\S*/gi;
const LIKE_ADDRESS = /\S*(?:https?:\/\/|www\.|@)\S*/gi;

/**
 * Markdown makes links of addresses in a text by itself, and some of them lead nowhere safe (`https://intranet`):
 * those are shown as code, which is never a link. With `isStrict` all of them.
 */
export function guardAddresses<Node extends Nodes>(node: Node, isStrict = false): Node {
  if (!('children' in node) || node.type === 'link') return node;
  const children = (node.children as Nodes[]).flatMap((child): Nodes[] =>
    child.type === 'text' ? guarded(child.value, isStrict) : [guardAddresses(child, isStrict)],
  );
  return { ...node, children } as Node;
}

function guarded(text: string, isStrict: boolean): PhrasingContent[] {
  const found: PhrasingContent[] = [];
  let at = 0;
  const pattern = isStrict ? LIKE_ADDRESS : ADDRESS;
  for (const match of text.matchAll(pattern)) {
    const [address] = match;
    const own = address.replace(/[\p{P}~*`|]+$/u, '');
    const url = /^www\b/i.test(own) ? `http://${own}` : own;
    if (!isStrict && linkKind(url) === 'external') continue;
    found.push({ type: 'text', value: text.slice(at, match.index) });
    found.push({ type: 'inlineCode', value: address });
    at = match.index + address.length;
  }
  found.push({ type: 'text', value: text.slice(at) });
  return found.filter((node) => node.type !== 'text' || node.value !== '');
}
