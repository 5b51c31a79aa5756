import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { runMeasured } from '../measure/run-measured';

export const SEED = 7;

/** Where benches keep their corpora and data; not in Git. */
export const BENCH = path.resolve('.bench');

export function contentOf(stories: number): string {
  return path.join(BENCH, `content-${stories}`);
}

export function dataOf(stories: number): string {
  return path.join(BENCH, `data-${stories}`);
}

/** Makes the corpus of a size, unless it is there; throws if the sample content has got topics since it was made. */
export async function needCorpus(stories: number): Promise<void> {
  const out = contentOf(stories);
  if (existsSync(path.join(out, 'front.yaml'))) {
    const lacking = readdirSync('content/topics').filter(
      (name) => !existsSync(path.join(out, 'topics', name)),
    );
    if (lacking.length === 0) return;
    throw new Error(`${out} is of older sample content (it lacks ${lacking[0]}): remove it.`);
  }
  const script = ['--import', 'tsx', 'bench/corpus/generate.ts'];
  const options = ['--stories', String(stories), '--seed', String(SEED), '--out', out];
  await runMeasured([process.execPath, ...script, ...options]);
}
