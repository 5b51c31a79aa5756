import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { damageNames, damages } from '@/bench/faults/damage-file';
import { FaultLab } from '@/bench/faults/fault-lab';

const isAll = process.env.MIDAD_FAULT_POINTS === 'all';
const LONG = isAll ? 60 * 60 * 1000 : 120_000;

let lab: FaultLab;
/** A run that was killed while it wrote the store. */
let killed: string;

beforeAll(async () => {
  lab = await FaultLab.open();
  killed = await lab.interrupt(`kill:${Math.round((await lab.countPoints()) / 2)}`);
}, LONG);
afterAll(() => lab.close());

async function filesOfMemory(dataDir: string): Promise<string[]> {
  const memory = path.join(dataDir, 'engine');
  const names = await readdir(memory, { recursive: true });
  return names.filter((name) => name.includes('.json')).sort();
}

/** Damages each file of the engine's memory in turn, one way each or all ways. */
async function damageMemory(dataDir: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const [index, file] of (await filesOfMemory(dataDir)).entries()) {
    const ways = isAll ? damageNames : damageNames.filter((_, way) => way === index % 5);
    for (const way of ways) {
      const copy = await lab.copyData(dataDir);
      await damages[way](path.join(copy, 'engine', file));
      for (const damage of await lab.findDamage(copy)) wrong.push(`${file} ${way}: ${damage}`);
    }
  }
  return wrong;
}

describe('damage', () => {
  it(
    'to any file of the memory does not reach the store',
    async () => {
      expect(await damageMemory(await lab.copyData())).toEqual([]);
    },
    LONG,
  );

  it(
    'to the memory of an interrupted run does not reach the store',
    async () => {
      expect(await filesOfMemory(killed)).toContain('journal.json');
      expect(await damageMemory(killed)).toEqual([]);
    },
    LONG,
  );

  it('to the whole memory leads to a new store', async () => {
    const data = await lab.copyData();
    await rm(path.join(data, 'engine'), { recursive: true });
    expect(await lab.findDamage(data, 'deletes a story that had not changed')).toEqual([]);
  });

  it.each(damageNames)('to store.json leads to a new store: %s', async (way) => {
    const data = await lab.copyData();
    await damages[way](path.join(data, 'store/store.json'));
    expect(await lab.findDamage(data)).toEqual([]);
  });

  it.each([
    'lists/ar/latest/2026-01/1.json',
    'lists/ar/latest/info.json',
    'lists/ar/totals.json',
    'refs/stories/01/s-01.json',
  ])('to a file that the run goes by leads to a new store: %s', async (file) => {
    const data = await lab.copyData();
    await damages['cut in half'](path.join(data, 'store', file));
    expect(await lab.findDamage(data)).toEqual([]);
  });
});
