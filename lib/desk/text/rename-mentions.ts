import type { Nodes } from 'mdast';
import { bodyMentions } from '@/lib/content/body-mentions';
import { childrenOf, isJsx } from '@/lib/content/mdast-nodes';
import { parseMdx } from '@/lib/content/parse-mdx';
import { applyEdits, type Edit } from './edits';
import { readLines } from './line-ends';
import { UnpatchableError } from './patch-yaml';
import { replaceScalars } from './replace-scalars';
import { joinDocument, splitDocument } from './split-document';

/** From one story's slug to another's. */
export type SlugChange = { from: string; to: string };

/** An article or page that names a story by `from`, with `to` in its place; all other bytes stay. */
export function renameInDocument(written: string, change: SlugChange): string {
  const parts = splitDocument(written);
  if (!parts) return written;
  const yaml = renameInYaml(parts.yaml, change);
  return joinDocument({ ...parts, yaml, body: renameInBody(parts.body, change) });
}

/** What cannot be read stays as it is: it is being written, and the old address leads to the new one. */
function renameInYaml(written: string, { from, to }: SlugChange): string {
  try {
    return replaceScalars(written, (value, [key]) =>
      key === 'related' && value === from ? to : undefined,
    );
  } catch (error) {
    if (error instanceof UnpatchableError) return written;
    throw error;
  }
}

/** The editors' choice for the front page, with another slug for one story. */
export function renameInFront(written: string, { from, to }: SlugChange): string {
  return replaceScalars(written, (value, [key, , part]) => {
    const isStory =
      key === 'lead' || key === 'secondary' || (key === 'picks' && part === 'stories');
    return isStory && value === from ? to : undefined;
  });
}

function renameInBody(written: string, change: SlugChange): string {
  const { text } = readLines(written);
  const { root } = parseMdx(text);
  if (!root) return written;
  const body = applyEdits(written, editsIn(root, text, change));
  const after = parseMdx(readLines(body).text).root;
  const expected = bodyMentions(root).map((mention) =>
    mention.kind === 'story' && mention.id === change.from
      ? { ...mention, id: change.to }
      : mention,
  );
  // A link that is written in a way nobody would guess stays: its old address leads to the new one.
  const isRight = after && JSON.stringify(bodyMentions(after)) === JSON.stringify(expected);
  return isRight ? body : written;
}

function editsIn(node: Nodes, text: string, change: SlugChange): Edit[] {
  const own = editOf(node, text, change);
  return [
    ...(own ? [own] : []),
    ...childrenOf(node).flatMap((child) => editsIn(child, text, change)),
  ];
}

function editOf(node: Nodes, text: string, { from, to }: SlugChange): Edit | undefined {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return undefined;
  if (isJsx(node)) {
    if (node.name !== 'ReadAlso') return undefined;
    return found(new RegExp(`(\\sslug\\s*=\\s*["'])${from}(?=["'])`), text, start, end, to);
  }
  if (node.type !== 'link' && node.type !== 'definition') return undefined;
  if (!new RegExp(`^/(?:ar|en)/articles/${from}(?:$|[/?#])`).test(node.url)) return undefined;
  // The words of a link may say anything: its address begins behind them.
  const behind = childrenOf(node).at(-1)?.position?.end.offset ?? start;
  const address = new RegExp(`(/(?:ar|en)/articles/)${from}(?![^/?#\\s)>"'])`);
  return found(address, text, behind, end, to);
}

function found(
  pattern: RegExp,
  text: string,
  start: number,
  end: number,
  to: string,
): Edit | undefined {
  const match = pattern.exec(text.slice(start, end));
  if (!match) return undefined;
  const from = start + match.index + (match[1]?.length ?? 0);
  return { start: from, end: start + match.index + match[0].length, text: to };
}
