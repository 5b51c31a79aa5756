import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dynamicBuild } from 'contentlayer2/core';
import { contentSource } from '@/contentlayer.config';
import type { SourceFile } from '../content/source-file';
import { runContentlayerProgram } from './contentlayer-effect';
import { type PlainDocument, plainDocument } from './plain-document';

/** Contentlayer is quadratic in the documents of one run: 500 keeps it linear (docs/decisions). */
const BATCH = 500;

/**
 * Runs Contentlayer over exactly these texts: they are staged in a folder of their own, so that
 * it never parses a file, or a later version of one, that our checks have not passed.
 */
export async function runContentlayer(
  sources: SourceFile[],
  stageRoot: string,
): Promise<Map<string, PlainDocument>> {
  const documents = new Map<string, PlainDocument>();
  for (let start = 0; start < sources.length; start += BATCH) {
    const batch = await runBatch(sources.slice(start, start + BATCH), stageRoot);
    for (const document of batch) documents.set(document.file, document);
  }
  return documents;
}

async function runBatch(sources: SourceFile[], stageRoot: string): Promise<PlainDocument[]> {
  mkdirSync(stageRoot, { recursive: true });
  const stage = mkdtempSync(path.join(stageRoot, 'batch-'));
  try {
    for (const { file, text } of sources) {
      mkdirSync(path.join(stage, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(stage, file), text);
    }
    return await build(stage);
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

async function build(stage: string): Promise<PlainDocument[]> {
  const source = await contentSource(stage)(undefined);
  const config = {
    source,
    esbuildHash: 'midad',
    filePath: path.join(stage, 'contentlayer.config.ts'),
  };
  const program = dynamicBuild({ config, verbose: false });
  const { allDocuments } = await runContentlayerProgram<{
    allDocuments: { _id: string; type: string }[];
  }>(program, stage);
  return allDocuments.map(plainDocument);
}
