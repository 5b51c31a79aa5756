import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DeskTaskName } from './desk-tasks';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export type DeskRun = {
  /** The packed `desk-child.ts`. */
  program: string;
  /** The folder of the newsroom. */
  root: string;
  /** What it does; `start` opens the newsroom and does nothing more. */
  task: DeskTaskName | 'start';
  /** `<kind>:<n>` or `count`, as `inject-desk.mjs` knows them. */
  fault: string;
  /** How often the same process tries. */
  tries?: number;
};

/** How it ended: what each try came to, and the calls that could go wrong if it counted them. */
export type DeskRunEnd = { isKilled: boolean; tries: DeskTry[]; points: string[]; said: string };

type DeskTry = { isDone: true } | { isDone: false; error?: string; reason: string };

/** Runs one task of a desk in a process of its own with one fault. */
export async function runDeskChild(run: DeskRun): Promise<DeskRunEnd> {
  const imports = ['--import', './bench/faults/inject-desk.mjs'];
  const child = spawn(process.execPath, [...imports, run.program], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      MIDAD_FAULT: run.fault,
      MIDAD_FAULT_BELOW: run.root,
      MIDAD_ROOT: run.root,
      MIDAD_TASK: run.task,
      MIDAD_TRIES: String(run.tries ?? 1),
    },
  });
  let [answered, said] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    answered += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const signal = await new Promise<string | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (_code, own) => resolve(own));
  });
  const tries = answered.split('\n').filter(Boolean).map(readTry);
  const points = /^points: (.+)$/m.exec(said)?.[1];
  const isKilled = signal === 'SIGKILL';
  if (!isKilled && tries.length === 0) throw new Error(`It ended by itself: ${said}`);
  return { isKilled, tries, points: points ? JSON.parse(points) : [], said };
}

function readTry(line: string): DeskTry {
  return line === 'done' ? { isDone: true } : { isDone: false, ...JSON.parse(line) };
}
