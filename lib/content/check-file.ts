import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Mention } from './body-mentions';
import { checkDocument } from './check-document';
import type { RedirectLine } from './check-redirects';
import { type ContentPath, classify } from './classify';
import { type ImageFile, inspectImage } from './inspect-image';
import type { Problem } from './problems';
import { readSourceFile, type SourceFile } from './source-file';

/** What one content file says by itself; references to other files are not followed yet. */
export type CheckedFile = {
  path?: ContentPath;
  /** Of the bytes; empty if the file could not be read as what it should be. */
  hash: string;
  mentions: Mention[];
  problems: Problem[];
  /** Of an Arabic article, as its file says now. */
  publication?: { status: string; publishedAt: string };
  image?: ImageFile;
  /** Of a file of redirects. */
  redirects?: RedirectLine[];
  source?: SourceFile;
};

const EXPECTED =
  'articles/YYYY/MM/<slug>/{ar,en}.mdx, pages/<slug>/{ar,en}.mdx, {sections,topics,authors}/<slug>.yaml, media/<name>.{jpg,png,webp,yaml}, front.yaml, redirects.yaml, redirects/<name>.yaml';

/** Checks one file by itself. Throws only if the disk fails. */
export async function checkFile(contentDir: string, file: string): Promise<CheckedFile> {
  const contentPath = classify(file);
  const nothing = { path: contentPath, hash: '', mentions: [] };
  if (!contentPath) {
    const args = { file, expected: EXPECTED };
    return { ...nothing, problems: [{ file, line: 1, code: 'unexpected-file', args }] };
  }
  if (contentPath.kind === 'image') return checkImage(contentDir, file, contentPath);

  const { source, problems } = readSourceFile(contentDir, file);
  if (!source) return { ...nothing, problems };
  const checked = checkDocument(source, contentPath);
  const { status, publishedAt } = checked.data;
  return {
    path: contentPath,
    hash: hashOf(source.text),
    mentions: checked.mentions,
    problems: checked.problems,
    redirects: checked.redirects,
    ...(contentPath.type === 'Article' && {
      publication: { status: String(status), publishedAt: String(publishedAt) },
    }),
    source,
  };
}

async function checkImage(
  contentDir: string,
  file: string,
  contentPath: ContentPath,
): Promise<CheckedFile> {
  const checked: CheckedFile = { path: contentPath, hash: '', mentions: [], problems: [] };
  try {
    const bytes = await readFile(path.join(contentDir, file));
    checked.image = await inspectImage(path.basename(file), bytes);
    checked.hash = checked.image.bytes;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    checked.problems.push({ file, line: 1, code: 'broken-image', args: { reason } });
  }
  return checked;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
