import { deskRefusalOf } from '@/lib/desk/accounts/refusal';
import type { DeskLab } from './desk-lab';
import { type DeskTaskName, taskOf } from './desk-tasks';
import { letTimePass } from './let-time-pass';
import { difference, findDisorder, isSame, readState } from './newsroom-state';
import { openSample } from './open-sample';
import type { SmallDisk } from './small-disk';

/** How a task on a disk with so little room ended, `done` or with a refusal, and what was wrong then. */
export async function doOnFullDisk(
  lab: DeskLab,
  disk: SmallDisk,
  { task: name, free }: { task: DeskTaskName; free: number },
): Promise<{ end: string; wrong: string[] }> {
  const task = taskOf(name);
  const after = await lab.after(name);
  const root = await lab.copy(name, `${disk.folder}/${name}-${free}`);
  let sample = await openSample(root, task.now);
  const wrong: string[] = [];
  disk.leave(free);
  const end = await endOf(() => task.run(sample.desk));
  disk.makeRoom();

  const state = await readState(sample.repository);
  const isHalf = task.isDraftsFirst && isSame(state, { ...lab.before, drafts: after.drafts });
  if (end === 'done' && !isSame(state, after)) wrong.push(`not done: ${difference(state, after)}`);
  if (end !== 'done' && !isHalf && !isSame(state, lab.before))
    wrong.push(`refused and done all the same: ${difference(state, lab.before)}`);
  if (end !== 'done') {
    // The same desk goes on once there is room.
    const again = await endOf(() => task.run(sample.desk));
    const now = await readState(sample.repository);
    if (again !== 'done' || !isSame(now, after))
      wrong.push(`with room again ${again}: ${difference(now, after)}`);
  }
  await sample.close();
  await letTimePass(root);
  sample = await openSample(root, task.now);
  wrong.push(...(await findDisorder(sample.repository)));
  await sample.close();
  return { end, wrong };
}

async function endOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'done';
  } catch (error) {
    return deskRefusalOf(error) ?? String(error);
  }
}
