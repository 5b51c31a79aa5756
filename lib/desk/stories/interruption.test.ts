import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeskLab } from '@/bench/faults/desk-lab';
import {
  type DeskTrial,
  deskFaultKinds,
  listDeskTrials,
  sweepDesk,
} from '@/bench/faults/desk-trials';

/** How many points of each kind; `all` takes half an hour. */
const { MIDAD_FAULT_POINTS = '1' } = process.env;
const count = MIDAD_FAULT_POINTS === 'all' ? 'all' : Number(MIDAD_FAULT_POINTS);
const LONG = count === 'all' ? 4 * 60 * 60 * 1000 : 300_000;

describe('a desk that is interrupted', () => {
  let lab: DeskLab;
  let trials: DeskTrial[];

  beforeAll(async () => {
    lab = await DeskLab.open();
    trials = await listDeskTrials(lab);
  }, LONG);
  afterAll(() => lab.close());

  it.each(deskFaultKinds)(
    'has each task wholly or not at all when it opens again, and can do it again: %s',
    async (kind) => {
      const own = trials.filter((trial) => trial.kind === kind);
      expect(own.length).toBeGreaterThan(4);
      expect(await sweepDesk(lab, own, count)).toEqual([]);
    },
    LONG,
  );
});
