import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeskLab } from '@/bench/faults/desk-lab';
import { type DeskTrial, listDeskTrials, sweepDesk } from '@/bench/faults/desk-trials';

/** How many trials over all; `all` takes long. */
const { MIDAD_FAULT_POINTS } = process.env;
const count = MIDAD_FAULT_POINTS === 'all' ? 'all' : Number(MIDAD_FAULT_POINTS ?? 24);
const LONG = count === 'all' ? 4 * 60 * 60 * 1000 : 300_000;

describe('a desk that is interrupted', () => {
  let lab: DeskLab;
  let trials: DeskTrial[];

  beforeAll(async () => {
    lab = await DeskLab.open();
    trials = await listDeskTrials(lab);
  }, LONG);
  afterAll(() => lab.close());

  it(
    'has each task wholly or not at all when it opens again, and can do it again',
    async () => {
      expect(await sweepDesk(lab, trials, count)).toEqual([]);
    },
    LONG,
  );
});
