import { fs, provideTracing } from '@contentlayer2/utils';
import { L, pipe, provideTestConsole, T } from '@contentlayer2/utils/effect';
import { provideCwdCustom } from 'contentlayer2/core';

type Step = (program: unknown) => unknown;

/** The parts of Contentlayer's effect library in use here; its own types do not load. */
const { provideSomeLayer, either, runPromise, succeed, fail } = T as unknown as {
  provideSomeLayer: (layer: unknown) => Step;
  either: Step;
  runPromise: (
    program: unknown,
  ) => Promise<{ _tag: 'Left'; left: unknown } | { _tag: 'Right'; right: unknown }>;
  succeed: (value: unknown) => unknown;
  fail: (error: unknown) => unknown;
};
const { fromValue } = L as unknown as { fromValue: (tag: unknown) => (value: unknown) => unknown };

/**
 * Runs one of Contentlayer's programs in `cwd`, where it reads nothing but the texts of `textOf`. Its own `runMain`
 * would exit the process, and `dynamicBuildMain` would start a trace exporter. Its console stays silent: our check
 * has told every fault before, with its line.
 */
export async function runContentlayerProgram<Result>(
  program: unknown,
  cwd: string,
  textOf: (file: string) => string | undefined = () => undefined,
): Promise<Result> {
  const silent: string[] = [];
  const ready = pipe(
    program as never,
    provideTracing('midad', 'dummy') as never,
    provideCwdCustom(cwd as never) as never,
    provideSomeLayer(filesInMemory(textOf)) as never,
    provideTestConsole(silent) as never,
    either as never,
  );
  const result = await runPromise(ready);
  if (result._tag === 'Left')
    throw new Error(`Contentlayer failed: ${[String(result.left), ...silent].join('\n')}`);
  return result.right as Result;
}

/** What Contentlayer asks of the disk, answered without it. */
function filesInMemory(textOf: (file: string) => string | undefined) {
  const read = (filePath: string, answer: (text: string) => unknown) => {
    const text = textOf(filePath);
    return text === undefined
      ? fail(new Error(`${filePath} is not staged.`))
      : succeed(answer(text));
  };
  return fromValue(fs.FsTag)({
    stat: (file: string) => read(file, () => ({ mtime: new Date(0) })),
    readFile: (file: string) => read(file, (text) => text),
  });
}
