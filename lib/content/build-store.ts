import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Article, Translation } from 'contentlayer/generated';
import { checkAcross } from './check-across';
import { checkFile } from './check-file';
import { engineVersion } from './engine-version';
import {
  type Manifest,
  type ManifestEntry,
  readManifest,
  type StoreInfo,
  writeManifest,
} from './manifest';
import type { PlainDocument } from './plain-document';
import { isError, type Problem, sortProblems } from './problems';
import { runContentlayer } from './run-contentlayer';
import { type ScannedFile, scanContent } from './scan';
import type { SourceFile } from './source-file';
import { STORE_FORMAT, storeFiles } from './store-layout';
import { StoreWriter } from './store-writer';
import { storyFacts, translationFacts } from './story-facts';
import { writeDocument } from './write-documents';
import { writeLists } from './write-lists';
import { writeMedia } from './write-media';
import { writeTaxonomies } from './write-taxonomies';

export type BuildOptions = { contentDir: string; dataDir: string; now?: Date };

export type BuildResult = {
  problems: Problem[];
  /** Files of the store that this run wrote or removed. */
  changed: string[];
  compiled: number;
  unchanged: number;
  /** When the next scheduled story is due, if any. */
  nextDue?: Date;
};

/** Brings the store up to date with the content folder. A broken file keeps its last good version. */
export async function buildStore({
  contentDir,
  dataDir,
  now = new Date(),
}: BuildOptions): Promise<BuildResult> {
  const store = path.join(dataDir, 'store');
  await mkdir(path.join(store, 'manifest'), { recursive: true });
  const engine = await engineVersion();
  const previous = await readManifest(store, engine);
  const { manifest, sources, unchanged } = await readChanges(
    contentDir,
    await scanContent(contentDir),
    previous,
  );

  const across = checkAcross(manifest, now);
  const blocked = new Set(across.filter(blocksPublication).map(({ file }) => file));
  const writer = new StoreWriter(store);
  const compilable = sources.filter(
    ({ file }) => !blocked.has(file) && !manifest.get(file)?.problems.some(isError),
  );
  const documents = await runContentlayer(compilable, path.join(dataDir, 'stage'));
  for (const { file } of compilable)
    await storeDocument(file, documents.get(file), manifest, writer);

  await writeMedia(writer, manifest, { contentDir, mediaDir: path.join(dataDir, 'media') });
  await writeTaxonomies(writer, manifest, now);
  const nextDue = await writeLists(writer, manifest, now, blocked);
  await writeManifest(writer, manifest);
  await writer.write(storeFiles.info(), { format: STORE_FORMAT, engine } satisfies StoreInfo);
  const removed = await writer.removeOthers(['articles', 'pages', 'lists', 'media', 'manifest']);

  const problems = sortProblems([
    ...[...manifest.values()].flatMap((entry) => entry.problems),
    ...across,
  ]);
  return {
    problems,
    changed: [...writer.written, ...removed],
    compiled: compilable.length,
    unchanged,
    nextDue,
  };
}

/** Other dangling references are shown without the link; these leave no page to stand on. */
function blocksPublication({ code, args }: Problem): boolean {
  return (
    code === 'duplicate-slug' ||
    code === 'missing-arabic' ||
    (code === 'dangling-reference' && args.field === 'section')
  );
}

async function readChanges(contentDir: string, files: ScannedFile[], previous: Manifest) {
  const manifest: Manifest = new Map();
  const sources: SourceFile[] = [];
  let unchanged = 0;
  for (const scanned of files) {
    const before = previous.get(scanned.file);
    if (before && before.size === scanned.size && before.mtimeMs === scanned.mtimeMs) {
      manifest.set(scanned.file, before);
      unchanged++;
      continue;
    }
    const { entry, source } = await checkFile(contentDir, scanned);
    manifest.set(
      scanned.file,
      entry.problems.some(isError) ? { ...lastGood(before), ...entry } : entry,
    );
    if (source) sources.push(source);
  }
  return { manifest, sources, unchanged };
}

function lastGood(before: ManifestEntry | undefined): Partial<ManifestEntry> {
  return before
    ? {
        story: before.story,
        translation: before.translation,
        document: before.document,
        image: before.image,
      }
    : {};
}

async function storeDocument(
  file: string,
  document: PlainDocument | undefined,
  manifest: Manifest,
  writer: StoreWriter,
): Promise<void> {
  const entry = manifest.get(file);
  if (entry?.path?.kind !== 'document') return;
  if (!document) {
    throw new Error(
      `Contentlayer refused ${file} although the content check passed it: the check lacks a rule.`,
    );
  }
  const { type, fields } = document;
  if (type === 'Article') entry.story = storyFacts(fields as Article);
  else if (type === 'Translation') entry.translation = translationFacts(fields as Translation);
  else if (type !== 'Page') entry.document = fields;
  await writeDocument(writer, entry.path, fields);
}
