import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Nodes } from 'mdast';
import { splitFrontMatter } from '../content/front-matter';
import { childrenOf, isJsx } from '../content/mdast-nodes';
import { parseMdx } from '../content/parse-mdx';
import { readExisting } from './existing-content';
import type { PlannedStory } from './story-plan';

/** A text without what layout changes: spaces, and the marks that the content check refuses. */
export function plainWords(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00a0]+/g, '');
}

/** The words that readers see of every imported story, by the number of its post. */
export async function storyWords(
  contentDir: string,
  dataDir: string,
): Promise<Map<string, string>> {
  const [folder = ''] = (await readdir(path.join(dataDir, 'import'))).filter((name) =>
    /^[0-9a-f]{16}$/.test(name),
  );
  const plan = await readFile(path.join(dataDir, 'import', folder, 'plan.json'), 'utf8');
  const { stories } = JSON.parse(plan) as { stories: [string, PlannedStory][] };
  const words = new Map<string, string>();
  for (const [id, { folder: place, file }] of stories) {
    const text = await readFile(path.join(contentDir, place, file), 'utf8');
    const { root } = parseMdx(splitFrontMatter(file, text).value?.body ?? '');
    if (root) words.set(id, plainWords(textOf(root)));
  }
  return words;
}

/** Where each old address leads. */
export async function redirectsBelow(contentDir: string): Promise<Map<string, string>> {
  return (await readExisting(contentDir)).redirects;
}

function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  const attributes = isJsx(node)
    ? node.attributes.map((own) =>
        own.type === 'mdxJsxAttribute' && own.name === 'caption' ? String(own.value) : '',
      )
    : [];
  return [...attributes, ...childrenOf(node).map(textOf)].join('');
}
