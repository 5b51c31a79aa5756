import { provideTracing } from '@contentlayer2/utils';
import { pipe, provideTestConsole, T } from '@contentlayer2/utils/effect';
import { NodeFsLive } from '@contentlayer2/utils/node';
import { provideCwdCustom } from 'contentlayer2/core';

type Step = (program: unknown) => unknown;

/** The parts of Contentlayer's effect library in use here; its own types do not load. */
const { provideSomeLayer, either, runPromise } = T as unknown as {
  provideSomeLayer: (layer: unknown) => Step;
  either: Step;
  runPromise: (
    program: unknown,
  ) => Promise<{ _tag: 'Left'; left: unknown } | { _tag: 'Right'; right: unknown }>;
};

/**
 * Runs one of Contentlayer's programs in `cwd`. Its own `runMain` would exit the process, and
 * `dynamicBuildMain` would start a trace exporter. Its console stays silent: our check has told
 * every fault before, with its line.
 */
export async function runContentlayerProgram<Result>(
  program: unknown,
  cwd: string,
): Promise<Result> {
  const silent: string[] = [];
  const ready = pipe(
    program as never,
    provideTracing('midad', 'dummy') as never,
    provideCwdCustom(cwd as never) as never,
    provideSomeLayer(NodeFsLive) as never,
    provideTestConsole(silent) as never,
    either as never,
  );
  const result = await runPromise(ready);
  if (result._tag === 'Left')
    throw new Error(`Contentlayer failed: ${[String(result.left), ...silent].join('\n')}`);
  return result.right as Result;
}
