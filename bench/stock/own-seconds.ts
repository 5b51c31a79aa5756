import { readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

/** The CPU seconds of one process itself, without its children; undefined once it is gone. */
export function ownSeconds(pid: number): number | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  } catch {
    return undefined;
  }
}
