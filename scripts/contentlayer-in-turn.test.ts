import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, expect, it } from 'vitest';
import type { splitFrontMatter } from '@/lib/content/front-matter';
import type { SourceFile } from '@/lib/content/source-file';
import { ContentStage, makeStageFolder } from '@/lib/engine/content-stage';
import { filesBelow } from '@/lib/engine/files-below';
import { runContentlayer } from '@/lib/engine/run-contentlayer';
import { programOptions } from './program-options.mjs';

mkdirSync('.midad', { recursive: true });
// Inside the project: what is not packed is found from here.
const packed = mkdtempSync(path.resolve('.midad/packed-'));
const root = mkdtempSync(path.join(tmpdir(), 'midad-stage-'));
afterAll(() => {
  for (const folder of [packed, root]) rmSync(folder, { recursive: true, force: true });
});

const PROGRAM = `export { splitFrontMatter } from './lib/content/front-matter';
export { runContentlayer } from './lib/engine/run-contentlayer';`;

it('gives the same documents packed, where it does nothing side by side and nothing twice', async () => {
  const sources: SourceFile[] = [];
  for await (const file of filesBelow('content'))
    if (/\.(mdx|yaml)$/.test(file))
      sources.push({ file, text: readFileSync(path.join('content', file), 'utf8') });
  await build({
    ...programOptions,
    stdin: { contents: PROGRAM, resolveDir: '.' },
    outfile: path.join(packed, 'run.mjs'),
    logLevel: 'warning',
  });
  const program = (await import(pathToFileURL(path.join(packed, 'run.mjs')).href)) as {
    runContentlayer: typeof runContentlayer;
    splitFrontMatter: typeof splitFrontMatter;
  };
  const checked = sources.filter(({ file }) => file.endsWith('.mdx'));
  for (const { file, text } of checked) program.splitFrontMatter(file, text);
  const inTurn = await program.runContentlayer(sources, new ContentStage(makeStageFolder(root)));
  const sideBySide = await runContentlayer(sources, new ContentStage(makeStageFolder(root)));
  expect(inTurn.size).toBe(sources.length);
  expect(Object.fromEntries(inTurn)).toEqual(Object.fromEntries(sideBySide));
});

it('fails when a place that it changes is not packed', async () => {
  const nothing = { contents: 'export {}', resolveDir: '.' };
  await expect(
    build({ ...programOptions, stdin: nothing, write: false, logLevel: 'silent' }),
  ).rejects.toThrow('Not packed, so not changed');
});
