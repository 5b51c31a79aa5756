import type { HtmlNode } from '@/lib/html/html-node';
import { readBlocks } from '@/lib/html/read-blocks';
import { writeMarkdown } from '../text/write-markdown';

/**
 * What was copied from a word processor or a web page as Markdown: its words, headings, lists, tables, links,
 * bold and italics, and nothing of its looks. Empty if there is nothing to read. For the browser alone.
 */
export function htmlToMarkdown(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const nodes = [...body.childNodes].flatMap(nodeOf);
  return writeMarkdown({ type: 'root', children: readBlocks(nodes, { link: linkOf }) });
}

function nodeOf(node: Node): HtmlNode[] {
  if (node.nodeType === Node.TEXT_NODE) return [{ text: node.textContent ?? '' }];
  if (!(node instanceof Element)) return [];
  const attributes = Object.fromEntries(
    [...node.attributes].map(({ name, value }) => [name, value]),
  );
  return [{ name: node.localName, attributes, children: [...node.childNodes].flatMap(nodeOf) }];
}

function linkOf(href: string): string | undefined {
  return /^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i.test(href) ? href : undefined;
}
