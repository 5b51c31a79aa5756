import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FaultLab } from '@/bench/faults/fault-lab';
import { AFTER_DUE, BEFORE_DUE, putFirstState, putStory } from '@/bench/faults/sample-content';
import { FAULT_KINDS, sweepPoints } from '@/bench/faults/sweep-points';
import { buildStore } from './build-store';
import { compareStores } from './verify-store';

/** How many points of each kind; `all` takes half an hour a kind. */
const { MIDAD_FAULT_POINTS = '2' } = process.env;
const count = MIDAD_FAULT_POINTS === 'all' ? 'all' : Number(MIDAD_FAULT_POINTS);
const LONG = count === 'all' ? 4 * 60 * 60 * 1000 : 120_000;

describe('a run that is interrupted', () => {
  let lab: FaultLab;
  let points: number;

  beforeAll(async () => {
    lab = await FaultLab.open();
    points = await lab.countPoints();
  }, LONG);
  afterAll(() => lab.close());

  it.each(FAULT_KINDS)(
    'leaves what the next run makes into the store of a fresh build: %s',
    async (kind) => {
      expect(await sweepPoints(lab, kind, points, count)).toEqual([]);
    },
    LONG,
  );
});

describe('a clock that jumps', () => {
  let root: string;

  beforeAll(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'midad-clock-'));
    await putFirstState(path.join(root, 'content'));
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  const build = (now: Date, dataDir = 'data') =>
    buildStore({ contentDir: path.join(root, 'content'), dataDir: path.join(root, dataDir), now });
  const findDamage = async (now: Date, name: string) => {
    await build(now, name);
    return compareStores(path.join(root, name, 'store'), path.join(root, 'data/store'));
  };

  it('ends in the store of its last time', async () => {
    for (const now of [BEFORE_DUE, AFTER_DUE, BEFORE_DUE, AFTER_DUE]) await build(now);
    expect(await findDamage(AFTER_DUE, 'fresh-after')).toEqual([]);
  });

  it('hides a story that is edited before its time, and shows it when it is due', async () => {
    await putStory(path.join(root, 'content'), 'f-20', { title: 'مجدول' });
    await build(BEFORE_DUE);
    expect(await findDamage(BEFORE_DUE, 'fresh-edited')).toEqual([]);
    await build(AFTER_DUE);
    expect(await findDamage(AFTER_DUE, 'fresh-due')).toEqual([]);
  });
});
