import type { BlockContent } from 'mdast';
import { elementsIn, type HtmlElement } from './html-node';
import type { HtmlReader } from './reader';

/** Images and the like from where no block can stand. */
export function readMedia(element: HtmlElement, reader: HtmlReader): BlockContent[] {
  const media = [...elementsIn(element)].filter(({ name }) =>
    /^(?:img|iframe|video|audio|object|embed)$/.test(name),
  );
  return media.flatMap((own) => reader.block?.(own, () => []) ?? []);
}
