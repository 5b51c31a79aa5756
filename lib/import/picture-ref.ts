import type { PhrasingContent } from 'mdast';
import { elementsIn, type HtmlElement, type HtmlNode, isElement } from '../html/html-node';
import type { ImageRef } from './media-shelf';
import { cleanText } from './parse-html';

/** The images of a body, in its order. */
export function imagesIn(nodes: HtmlNode[]): ImageRef[] {
  return nodes.filter(isElement).flatMap((node) =>
    [node, ...elementsIn(node)].flatMap((element) => {
      if (element.name === 'img') return isPicture(element) ? [imageRef(element)] : [];
      return galleryIds(element).map((id) => ({ id, src: '' }));
    }),
  );
}

export function imageRef({ attributes }: HtmlElement): ImageRef {
  const id = /\bwp-image-(\d+)/.exec(attributes.class ?? '')?.[1] ?? attributes['data-id'];
  const lazy = attributes['data-src'] || attributes['data-lazy-src'] || '';
  const src = /^data:|^$/.test(attributes.src ?? '') ? lazy : (attributes.src ?? '');
  return { ...(id && { id }), src, ...(attributes.alt && { alt: attributes.alt }) };
}

export function galleryIds({ attributes }: HtmlElement): string[] {
  return (attributes['data-gallery'] ?? '')
    .split(',')
    .filter((id) => /^\d{1,12}$/.test(id))
    .slice(0, 200);
}

/** WordPress draws emoji as images; trackers are images of one pixel. */
export function isPicture({ attributes }: HtmlElement): boolean {
  const isDot = Number(attributes.width) <= 2 && attributes.width !== undefined;
  return !/\b(?:emoji|wp-smiley)\b/.test(attributes.class ?? '') && !isDot;
}

/** An emoji is what its image stands for. */
export function emoji({ attributes }: HtmlElement): PhrasingContent[] {
  return attributes.alt ? [{ type: 'text', value: cleanText(attributes.alt) }] : [];
}
