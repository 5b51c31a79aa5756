import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';

/** The data of the site under test; another place if a test run brings its own site. */
const DATA = process.env.MIDAD_E2E_DATA ?? 'test-results/site/data';

type Health = {
  status: string;
  publisher: { isRunning: boolean; queued: number; last?: { number: number } };
};

export async function readHealth(baseURL: string): Promise<Health> {
  const answer = await fetch(`${baseURL}/api/health`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Health;
}

/** The number of the last publish that changed anything. */
export async function lastNumber(baseURL: string): Promise<number | undefined> {
  return (await readHealth(baseURL)).publisher.last?.number;
}

/** Waits until nothing is being published. */
export async function settled(baseURL: string): Promise<void> {
  await expect
    .poll(async () => {
      const { publisher } = await readHealth(baseURL);
      return publisher.isRunning || publisher.queued > 0;
    })
    .toBe(false);
}

/** Resident memory of the server, in MB. */
async function memoryMB(baseURL: string): Promise<number> {
  const text = await (await fetch(`${baseURL}/api/metrics`)).text();
  return Number(/^midad_memory_bytes (\d+)/m.exec(text)?.[1]) / 1024 / 1024;
}

/** Calls `work`, and returns by how many MB the server's memory had grown at the worst moment. */
export async function growthDuring(baseURL: string, work: () => Promise<void>): Promise<number> {
  const before = await memoryMB(baseURL);
  let most = before;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      most = Math.max(most, await memoryMB(baseURL));
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  })();
  await work().finally(() => {
    isOver = true;
  });
  await watching;
  return Math.max(most, await memoryMB(baseURL)) - before;
}

type Census = { files: number; bytes: number };

/** How many files lie below the data folder, and how large they are together, once nothing moves. */
export async function census(): Promise<Census> {
  let last = countFiles();
  await expect
    .poll(
      () => {
        const before = last;
        last = countFiles();
        return last.files === before.files && last.bytes === before.bytes;
      },
      { intervals: [300] },
    )
    .toBe(true);
  return last;
}

function countFiles(): Census {
  const entries = readdirSync(DATA, { recursive: true, withFileTypes: true, encoding: 'utf8' });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = files.map(({ parentPath, name }) => sizeOf(path.join(parentPath, name)));
  return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** A file that is being written has another name in a moment. */
function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** The text of a page, uncompressed. */
export async function pageText(baseURL: string, address: string, headers = {}): Promise<string> {
  const answer = await fetch(baseURL + address, {
    headers: { 'accept-encoding': 'identity', ...headers },
  });
  return answer.text();
}
