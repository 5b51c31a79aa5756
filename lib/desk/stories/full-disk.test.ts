import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeskLab } from '@/bench/faults/desk-lab';
import { type DeskTaskName, deskTaskNames } from '@/bench/faults/desk-tasks';
import { doOnFullDisk } from '@/bench/faults/fill-disk';
import { SmallDisk } from '@/bench/faults/small-disk';

const isAll = process.env.MIDAD_FAULT_POINTS === 'all';
const LONG = isAll ? 60 * 60 * 1000 : 300_000;
/** From nothing to enough for all: each task stops in another place each time. */
const FREE_KILOBYTES = [...(isAll ? steps(8, 240) : [0, 28, 80]), 4096];
const TASKS: DeskTaskName[] = isAll ? deskTaskNames : ['save', 'publish', 'rename'];

// Only root may mount; elsewhere there is no disk that could be filled.
const disk = SmallDisk.open();

describe.runIf(disk)('a disk that is full', () => {
  let lab: DeskLab;

  beforeAll(async () => {
    lab = await DeskLab.open();
  }, LONG);
  afterAll(async () => {
    await lab.close();
    disk?.close();
  });

  it.each(TASKS)(
    'is named by the desk, which changes nothing and does the same once there is room: %s',
    async (task) => {
      const ends: string[] = [];
      for (const kilobytes of FREE_KILOBYTES) {
        if (!disk) throw new Error('There is no disk.');
        const { end, wrong } = await doOnFullDisk(lab, disk, { task, free: kilobytes * 1024 });
        expect({ kilobytes, wrong }).toEqual({ kilobytes, wrong: [] });
        ends.push(end);
      }
      expect(ends.filter((end) => end !== 'disk-full' && end !== 'done')).toEqual([]);
      expect(ends.at(-1)).toBe('done');
      // What only takes something away needs no room.
      if (task !== 'discard') expect(ends[0]).toBe('disk-full');
    },
    LONG,
  );
});

function steps(step: number, most: number): number[] {
  return Array.from({ length: most / step }, (_, index) => index * step);
}
