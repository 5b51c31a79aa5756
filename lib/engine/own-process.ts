import { type ChildProcess, type ForkOptions, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The programs that run in processes of their own, by the file that holds each. */
const programs = {
  'compile-worker': './compile-worker.ts',
  'engine-child': '../publish/engine-child.ts',
} as const;

type Options = Pick<ForkOptions, 'env'> & { nodeOptions?: string[] };

/** Starts one of Midad's own programs: packed beside this file, or as TypeScript from its sources. */
export function startProgram(
  name: keyof typeof programs,
  { env = process.env, nodeOptions = [] }: Options = {},
): ChildProcess {
  const isPacked = import.meta.url.endsWith('.mjs');
  const file = new URL(isPacked ? `./${name}.mjs` : programs[name], import.meta.url);
  return fork(fileURLToPath(file), {
    // Memory that glibc keeps apart for each thread is never given back: half of what such a program would hold.
    env: { ...env, MALLOC_ARENA_MAX: '1' },
    serialization: 'advanced',
    execArgv: [...nodeOptions, ...(isPacked ? [] : ['--import', 'tsx'])],
  });
}
