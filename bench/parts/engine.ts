import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { folderSize } from '../measure/folder-size';
import type { Usage } from '../measure/process-tree';
import { runMeasured } from '../measure/run-measured';
import { median } from '../measure/statistics';
import { contentOf, dataOf, needCorpus } from './folders';

export type EngineFigures = {
  stories: number;
  documents: number;
  cold: Usage;
  /** CPU milliseconds of the cold build, a document. */
  coldPerDocument: number;
  noChangeSeconds: number;
  noChangeCpuSeconds: number;
  storeBytes: number;
  storeFiles: number;
};

/** As `npm run content:build` starts it. */
const NODE_OPTIONS = ['--max-old-space-size=256', '--max-semi-space-size=4'];

/** Builds a store from nothing, and again with nothing changed, in processes of their own. */
export async function measureEngine(stories: number, runs = 3): Promise<EngineFigures> {
  await needCorpus(stories);
  const folders = { MIDAD_CONTENT: contentOf(stories), MIDAD_DATA: dataOf(stories) };
  const env = { ...folders, MALLOC_ARENA_MAX: '1' };
  const command = [process.execPath, ...NODE_OPTIONS, '.midad/program/content-build.mjs'];
  // Out of the way, not removed: ext4 makes files slowly for five minutes after it removed many.
  const before = `${dataOf(stories)}-before-${process.pid}`;
  if (existsSync(dataOf(stories))) renameSync(dataOf(stories), before);
  const cold = await runMeasured(command, env);
  rmSync(before, { recursive: true, force: true });
  const documents = Number(/(\d+) compiled/.exec(cold.output)?.[1] ?? 0);
  const again: Usage[] = [];
  for (let run = 0; run < runs; run++) again.push(await runMeasured(command, env));
  const { bytes, files } = folderSize(path.join(dataOf(stories), 'store'));
  const { output: _output, ...coldUsage } = cold;
  return {
    stories,
    documents,
    cold: coldUsage,
    coldPerDocument: (cold.cpuSeconds * 1000) / documents,
    noChangeSeconds: median(again.map(({ wallSeconds }) => wallSeconds)),
    noChangeCpuSeconds: median(again.map(({ cpuSeconds }) => cpuSeconds)),
    storeBytes: bytes,
    storeFiles: files,
  };
}
