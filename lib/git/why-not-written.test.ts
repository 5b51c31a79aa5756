import { afterAll, describe, expect, it } from 'vitest';
import { SmallDisk } from '@/bench/faults/small-disk';
import { isDiskFull } from '@/lib/desk/disk-full';
import { GitError } from './git';
import { whyNotWritten } from './why-not-written';

const LOCK = "fatal: prepare: cannot update ref 'refs/heads/main': couldn't write 'main.lock'\n";

// Only root may mount; elsewhere there is no disk that could be filled.
const disk = SmallDisk.open();

describe.runIf(disk)('whyNotWritten', () => {
  const folder = disk?.folder ?? '';
  afterAll(() => disk?.close());

  it('names the full disk where Git does not', async () => {
    disk?.leave(8192);
    const said = await whyNotWritten(folder, LOCK);
    expect(said).toBe(`${LOCK.trim()}: No space left on device\n`);
    expect(isDiskFull(new GitError('update-ref', 128, said))).toBe(true);
  });

  it('leaves what Git says as it is where there is room, or where it failed at something else', async () => {
    disk?.leave(8192);
    for (const said of [
      'fatal: not a valid object name\n',
      'write error: No space left on device\n',
    ])
      expect(await whyNotWritten(folder, said)).toBe(said);
    disk?.makeRoom();
    expect(await whyNotWritten(folder, LOCK)).toBe(LOCK);
  });
});
