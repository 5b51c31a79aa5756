import { loadavg } from 'node:os';
import path from 'node:path';
import type { CorpusOptions } from '../corpus/corpus';
import { diskBytes, diskFiles } from './disk';
import { changeNewest, laySite } from './lay-site';
import { type Limits, measureCommand, type Step } from './measure-command';

export type StockOptions = CorpusOptions & {
  dir: string;
  /** How many of the newest articles of each language are built ahead. */
  prerendered?: number;
  limits?: Limits;
  onStep?: (name: StepName, step: Step) => void;
};

/** In the order they run; `Changed` comes after another title of the newest story. */
const stepNames = [
  'contentCold',
  'nextCold',
  'contentUnchanged',
  'contentChanged',
  'nextChanged',
] as const;
type StepName = (typeof stepNames)[number];

export type StockResult = {
  stories: number;
  seed: number;
  prerendered: number;
  /** The load of the machine over the minute before, from whatever else runs on it. */
  loadBefore: number;
  /** Those that ran: after a failure no step of the same program follows, nor a build without content. */
  steps: Partial<Record<StepName, Step>>;
  /** Which steps failed. */
  failed: StepName[];
  pages: number;
  disk: { content: number; contentlayer: number; next: number; nextCache: number };
};

export const LIMITS: Limits = { seconds: 15 * 60, bytes: 8e9 };

/** Builds the stock site over a corpus in `dir` and says what it took. */
export async function buildStock(options: StockOptions): Promise<StockResult> {
  const { dir, stories, seed, base, prerendered = 1000, limits = LIMITS, onStep } = options;
  const loadBefore = loadavg()[0] ?? Number.NaN;
  laySite(dir, { stories, seed, base });
  const steps: StockResult['steps'] = {};
  const failed: StepName[] = [];
  for (const name of stepNames) {
    if (failed.some((other) => !other.startsWith('next') || name.startsWith('next'))) continue;
    if (name === 'contentChanged') changeNewest(dir, { stories, seed, base }, 1);
    const step = await measureCommand(commandOf(name), {
      cwd: dir,
      log: path.join(dir, `${name}.log`),
      limits,
      env: { STOCK_PRERENDERED: String(prerendered) },
    });
    steps[name] = step;
    onStep?.(name, step);
    if (step.exitCode !== 0) failed.push(name);
  }
  const pages = diskFiles(path.join(dir, '.next/server/app'), '.html');
  return { stories, seed, prerendered, loadBefore, steps, failed, pages, disk: diskOf(dir) };
}

function commandOf(name: StepName): string[] {
  return name.startsWith('next')
    ? ['node_modules/.bin/next', 'build']
    : ['node_modules/.bin/contentlayer2', 'build'];
}

function diskOf(dir: string): StockResult['disk'] {
  const bytes = (folder: string) => diskBytes(path.join(dir, folder));
  return {
    content: bytes('content'),
    contentlayer: bytes('.contentlayer'),
    next: bytes('.next'),
    nextCache: bytes('.next/cache'),
  };
}
