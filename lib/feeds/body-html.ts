import { isolatedRun } from '../arabic/plain-line';
import { linkKind } from '../content/check-link';
import type { RenderedName } from '../content/component-specs';
import { linkedStory } from '../content/linked-story';
import { type BodyTree, type TreeNode, type TreeProps, treeTags } from '../content/tree';
import { xmlText } from '../xml';
import { componentHtml, type StoryParts, titled } from './component-html';
import { element } from './html';

const tags = new Set<string>(treeTags);
/** `id` is left out: a feed shows many stories in one document. */
const KEPT = ['dir', 'lang', 'start', 'scope'];

/**
 * A compiled body as HTML for feed readers: known elements only, absolute addresses, no styles. Runs are
 * isolated by characters, since many readers drop `<bdi>` and `dir`.
 */
export function bodyHtml(tree: BodyTree, parts: StoryParts): string {
  return tree.map((node) => nodeHtml(node, parts)).join('');
}

function nodeHtml(node: TreeNode, parts: StoryParts): string {
  if (typeof node === 'string') return xmlText(node);
  const [tag, props, ...children] = node;
  const content = children.map((child) => nodeHtml(child, parts)).join('');
  if (tag.startsWith('@'))
    return componentHtml(tag.slice(1) as RenderedName, props || {}, content, parts);
  if (!tags.has(tag))
    throw new Error(`The store holds a body with <${tag}>, which is not allowed.`);
  if (tag === 'bdi') return isolatedRun(content);
  if (tag === 'a') return linkHtml(props || {}, content, parts);
  const kept = keptAttributes(props || {});
  if (props && props.role === 'doc-endnotes')
    return element(tag, kept, titled(parts.locale, parts.words.notes(String(props.id)), content));
  return element(tag, kept, content);
}

function keptAttributes(props: TreeProps): TreeProps {
  return Object.fromEntries(Object.entries(props).filter(([name]) => KEPT.includes(name)));
}

/** A link as it leads from anywhere; the text alone if it leads nowhere safe, or to a story that is not public. */
function linkHtml({ href = '' }: TreeProps, content: string, { url, linked }: StoryParts): string {
  const target = String(href);
  const story = linkedStory(target);
  if (story !== undefined && !linked.has(story)) return content;
  if (linkKind(target) === 'dangerous' || !URL.canParse(target, url)) return content;
  return element('a', { href: new URL(target, url).href }, content);
}
