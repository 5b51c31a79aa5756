import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FaultLab } from '@/bench/faults/fault-lab';
import { SmallDisk } from '@/bench/faults/small-disk';

const LONG = 120_000;
/** From nothing to enough for all: the run stops in another place each time. */
const FREE_KILOBYTES = [0, 12, 40, 96, 4096];

const disk = SmallDisk.open();

describe.runIf(disk)('a disk that is full', () => {
  let lab: FaultLab;

  beforeAll(async () => {
    lab = await FaultLab.open();
  }, LONG);
  afterAll(async () => {
    await lab.close();
    disk?.close();
  });

  it(
    'stops the run with its reason, and leaves what the next run makes into the store of a fresh build',
    async () => {
      const ends: string[] = [];
      for (const kilobytes of FREE_KILOBYTES) {
        disk?.makeRoom();
        const dataDir = await lab.copyData(undefined, path.join(disk?.folder ?? '', 'data'));
        disk?.leave(kilobytes * 1024);
        const { code, said } = await lab.runIn(dataDir);
        ends.push(code === 0 ? 'done' : (/ENOSPC/.exec(said)?.[0] ?? said));
        disk?.makeRoom();
        expect(await lab.findDamage(dataDir), `${kilobytes} kB free`).toEqual([]);
      }
      expect(new Set(ends)).toEqual(new Set(['ENOSPC', 'done']));
      expect(ends.filter((end) => end === 'ENOSPC').length).toBeGreaterThan(2);
    },
    LONG,
  );
});
