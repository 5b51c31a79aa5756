import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export type FaultyRun = {
  contentDir: string;
  dataDir: string;
  now: Date;
  /** `<kind>:<n>` or `count`, as `inject.mjs` knows them. */
  fault: string;
  /** How often the same process tries, as the publisher's does. */
  tries?: number;
};

export type RunEnd = { code: number | null; signal: string | null; said: string };

/** Runs the engine in a process of its own with one fault, and tells how that ended. */
export function runFaulty(run: FaultyRun): Promise<RunEnd> {
  const imports = ['--import', 'tsx', '--import', './bench/faults/inject.mjs'];
  const child = spawn(process.execPath, [...imports, 'bench/faults/run-engine.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      MIDAD_FAULT: run.fault,
      MIDAD_FAULT_BELOW: run.dataDir,
      MIDAD_CONTENT: run.contentDir,
      MIDAD_DATA: run.dataDir,
      MIDAD_NOW: run.now.toISOString(),
      MIDAD_TRIES: String(run.tries ?? 1),
    },
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, said }));
  });
}

/** How many calls of a run change the disk: so many places there are to interrupt it. */
export async function countFaultPoints(run: Omit<FaultyRun, 'fault'>): Promise<number> {
  const { said } = await runFaulty({ ...run, fault: 'count' });
  const points = Number(/faults: (\d+)/.exec(said)?.[1]);
  if (!(points > 0)) throw new Error(`The run changed nothing: ${said}`);
  return points;
}
