import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sweepContent } from './sweep-content';
import { watchContent } from './watch-content';

let contentDir: string;

beforeEach(() => {
  contentDir = mkdtempSync(path.join(tmpdir(), 'midad-sweep-'));
  for (const story of ['2026/10/one', '2026/11/two'])
    mkdirSync(path.join(contentDir, 'articles', story), { recursive: true });
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(contentDir, { recursive: true, force: true });
});

async function sweptMonths(covers: (folder: string) => Promise<boolean>): Promise<string[]> {
  const swept: string[] = [];
  const stop = sweepContent(contentDir, { covers, stop: () => {} }, (month) => swept.push(month));
  await vi.advanceTimersByTimeAsync(15_000);
  stop();
  // Folders are read from a real disk.
  await new Promise((resolve) => setTimeout(resolve, 50));
  return swept;
}

it('compares the months that nobody watches, one after the other, the newest first', async () => {
  const swept = await sweptMonths(async () => false);
  expect(swept.slice(0, 2)).toEqual(['articles/2026/11', 'articles/2026/10']);
});

it('leaves the folders alone that are watched', async () => {
  const watching = await watchContent(contentDir, () => {});
  expect(await watching.covers('articles/2026/11')).toBe(true);
  expect(await sweptMonths(watching.covers)).toEqual([]);
  watching.stop();
});
