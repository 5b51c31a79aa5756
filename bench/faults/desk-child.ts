/** One task of a desk in a process of its own, which `inject-desk.mjs` lets go wrong. */
import { writeSync } from 'node:fs';
import { deskRefusalOf } from '../../lib/desk/accounts/refusal';
import { type DeskTaskName, taskOf } from './desk-tasks';
import { openSample } from './open-sample';

const waiting = (globalThis as Record<symbol, { isOn: boolean }>)[Symbol.for('midad.faults')];
if (!waiting) throw new Error('Start this with inject-desk.mjs.');
const { MIDAD_TASK = '', MIDAD_ROOT = '', MIDAD_TRIES = '1' } = process.env;
// A start can be cut off as well as a task.
const isStart = MIDAD_TASK === 'start';
const task = taskOf(isStart ? 'rename' : (MIDAD_TASK as DeskTaskName));

waiting.isOn = true;
let sample = isStart ? undefined : await openSample(MIDAD_ROOT, task.now);
for (let tries = Number(MIDAD_TRIES); tries > 0; tries--) {
  waiting.isOn = false;
  try {
    if (sample) await task.run(sample.desk);
    else sample = await openSample(MIDAD_ROOT, task.now);
    writeSync(1, 'done\n');
    break;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    writeSync(1, `${JSON.stringify({ error: deskRefusalOf(error), reason })}\n`);
  }
}
waiting.isOn = true;
await sample?.close();
