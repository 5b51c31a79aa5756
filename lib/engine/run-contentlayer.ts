import path from 'node:path';
import { dynamicBuild } from 'contentlayer2/core';
import { contentSource } from '@/contentlayer.config';
import type { SourceFile } from '../content/source-file';
import type { ContentStage } from './content-stage';
import { runContentlayerProgram } from './contentlayer-effect';
import { type PlainDocument, plainDocument } from './plain-document';

/** Contentlayer is quadratic in the documents of one run: 500 keeps it linear (docs/decisions). */
const BATCH = 500;

/** Runs Contentlayer over exactly these texts; returns its documents by content file. */
export async function runContentlayer(
  sources: SourceFile[],
  stage: ContentStage,
): Promise<Map<string, PlainDocument>> {
  const documents = new Map<string, PlainDocument>();
  for (let start = 0; start < sources.length; start += BATCH) {
    const staged = stage.put(sources.slice(start, start + BATCH));
    const textOf = (file: string) => staged.get(path.posix.relative(stage.folder, file))?.text;
    for (const document of await build(stage.folder, textOf)) {
      const source = staged.get(document.path);
      if (source) documents.set(source.file, document);
    }
  }
  return documents;
}

async function build(
  folder: string,
  textOf: (file: string) => string | undefined,
): Promise<PlainDocument[]> {
  const source = await contentSource(folder)(undefined);
  const config = {
    source,
    esbuildHash: 'midad',
    filePath: path.join(folder, 'contentlayer.config.ts'),
  };
  const program = dynamicBuild({ config, verbose: false });
  const { allDocuments } = await runContentlayerProgram<{
    allDocuments: { _id: string; type: string }[];
  }>(program, folder, textOf);
  return allDocuments.map(plainDocument);
}
