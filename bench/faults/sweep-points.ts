import type { FaultLab } from './fault-lab';
import { editsWhileDown, type WhileDown } from './sample-content';

export const FAULT_KINDS = [
  'kill',
  'kill-after',
  'ENOSPC',
  'EIO',
  'ENOSPC-stays',
  'truncate',
] as const;

type Kind = (typeof FAULT_KINDS)[number];
type Trial = { kind: Kind; point: number; edit?: WhileDown; tries: number };

/** A child process is mostly waiting for its own start: two fill two cores. */
const PARALLEL = 2;
const EDITS = Object.keys(editsWhileDown) as WhileDown[];

/** Interrupts runs at `count` of the points, spread evenly, or at all of them; returns what went wrong. */
export async function sweepPoints(
  lab: FaultLab,
  kind: Kind,
  points: number,
  count: number | 'all',
): Promise<string[]> {
  const wrong: string[] = [];
  const waiting = trialsOf(kind, points, count === 'all' ? points : count);
  const work = async () => {
    for (let trial = waiting.pop(); trial; trial = waiting.pop()) {
      const { point, edit, tries } = trial;
      const name = `${kind}:${point}, ${edit ?? 'no edit'}, ${tries} tries`;
      try {
        const data = await lab.interrupt(`${kind}:${point}`, tries);
        for (const damage of await lab.findDamage(data, edit)) wrong.push(`${name}: ${damage}`);
      } catch (error) {
        wrong.push(`${name}: ${error}`);
      }
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
  return wrong;
}

/** Each kind has points of its own; every other time an editor changes something meanwhile. */
function trialsOf(kind: Kind, points: number, count: number): Trial[] {
  const offset = FAULT_KINDS.indexOf(kind);
  return Array.from({ length: count }, (_, index) => ({
    kind,
    point: 1 + Math.floor(((index + offset / FAULT_KINDS.length) * points) / count),
    edit: index % 2 === 1 ? EDITS[(Math.floor(index / 2) + offset) % EDITS.length] : undefined,
    tries: kind.startsWith('E') && index % 3 === 0 ? 2 : 1,
  }));
}
