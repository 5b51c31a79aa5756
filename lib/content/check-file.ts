import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { checkDocument } from './check-document';
import { type ContentPath, classify } from './classify';
import { inspectImage } from './make-images';
import type { ManifestEntry } from './manifest';
import type { Problem } from './problems';
import type { ScannedFile } from './scan';
import { readSourceFile, type SourceFile } from './source-file';

export type CheckedFile = { entry: ManifestEntry; source?: SourceFile };

const EXPECTED =
  'articles/YYYY/MM/<slug>/{ar,en}.mdx, pages/<slug>/{ar,en}.mdx, {sections,topics,authors}/<slug>.yaml, media/<name>.{jpg,png,webp,yaml}, front.yaml';
const CENTRE = { x: 0.5, y: 0.5 };

/** Checks one file by itself and describes it for the manifest. */
export async function checkFile(contentDir: string, scanned: ScannedFile): Promise<CheckedFile> {
  const { file, size, mtimeMs } = scanned;
  const contentPath = classify(file);
  const base = { size, mtimeMs, hash: '', path: contentPath, mentions: [], problems: [] };
  const refuse = (code: Problem['code'], args: Problem['args']): CheckedFile => ({
    entry: { ...base, problems: [{ file, line: 1, code, args }] },
  });
  if (!contentPath) return refuse('unexpected-file', { file, expected: EXPECTED });
  if (contentPath.kind === 'image') return checkImage(contentDir, scanned, contentPath);

  const { source, problems } = await readSourceFile(contentDir, file);
  if (!source) return { entry: { ...base, problems } };
  const checked = checkDocument(source, contentPath);
  const hash = createHash('sha256').update(source.text).digest('hex').slice(0, 16);
  const { status, publishedAt } = checked.data;
  const publication =
    contentPath.type === 'Article'
      ? { status: String(status), publishedAt: String(publishedAt) }
      : undefined;
  return {
    entry: { ...base, hash, mentions: checked.mentions, problems: checked.problems, publication },
    source,
  };
}

async function checkImage(
  contentDir: string,
  scanned: ScannedFile,
  contentPath: ContentPath,
): Promise<CheckedFile> {
  const { file, size, mtimeMs } = scanned;
  const entry: ManifestEntry = {
    size,
    mtimeMs,
    hash: '',
    path: contentPath,
    mentions: [],
    problems: [],
  };
  try {
    const bytes = await readFile(path.join(contentDir, file));
    entry.hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    entry.image = await inspectImage(contentDir, path.basename(file), CENTRE);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    entry.problems.push({ file, line: 1, code: 'broken-image', args: { reason } });
  }
  return { entry };
}
