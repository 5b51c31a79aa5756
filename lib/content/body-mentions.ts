import type { Nodes } from 'mdast';
import { childrenOf, isJsx, type JsxNode, lineOf } from './mdast-nodes';

/** Something that a document points at. `line` counts from 1 in the text it was found in. */
export type Mention = {
  kind: 'story' | 'section' | 'topic' | 'author' | 'image';
  id: string;
  field: string;
  line: number;
  /** For images: what is said about them right here, so that the media record need not. */
  says?: { alt: boolean; credit: boolean };
};

const INTERNAL = /^\/(?:ar|en)\/(articles|sections|topics|authors)\/([^/?#]+)/;
const KINDS = {
  articles: 'story',
  sections: 'section',
  topics: 'topic',
  authors: 'author',
} as const;

/** The stories, images and pages of this site that a body points at. */
export function bodyMentions(node: Nodes): Mention[] {
  const own = isJsx(node) ? jsxMention(node) : linkMention(node);
  return [...own, ...childrenOf(node).flatMap(bodyMentions)];
}

function jsxMention(node: JsxNode): Mention[] {
  const line = lineOf(node as never);
  const value = (name: string) => {
    const attribute = node.attributes.find(
      (item) => item.type === 'mdxJsxAttribute' && item.name === name,
    );
    return typeof attribute?.value === 'string' ? attribute.value : undefined;
  };
  const slug = value('slug');
  const src = value('src');
  if (node.name === 'ReadAlso' && slug)
    return [{ kind: 'story', id: slug, field: 'ReadAlso', line }];
  if (node.name === 'Figure' && src) {
    const says = { alt: Boolean(value('alt')), credit: Boolean(value('credit')) };
    return [{ kind: 'image', id: src, field: 'Figure', line, says }];
  }
  return [];
}

function linkMention(node: Nodes): Mention[] {
  if (node.type !== 'link' && node.type !== 'definition') return [];
  const match = INTERNAL.exec(node.url);
  if (!match) return [];
  const [, folder, id = ''] = match;
  return [{ kind: KINDS[folder as keyof typeof KINDS], id, field: 'link', line: lineOf(node) }];
}
