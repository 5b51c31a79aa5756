import type { TreeNode } from './tree';

type SourceAttributes = { title?: string; publisher?: string; url?: string };

/** Names a source by what is said of it: the same words are the same source. */
export function sourceKey({ title = '', publisher = '', url = '' }: SourceAttributes): string {
  return JSON.stringify([title, publisher, url]);
}

/** A source as the list at the end of a text shows it; each part has its own direction. */
export function sourceWords(key: string): TreeNode[] {
  const [title, publisher, url] = JSON.parse(key) as [string, string, string];
  const own: TreeNode = ['bdi', 0, title];
  return [
    url ? ['a', { href: url, rel: 'external noopener' }, own] : own,
    ...(publisher ? [' · ', ['bdi', 0, publisher] as TreeNode] : []),
  ];
}
