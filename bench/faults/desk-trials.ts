import type { DeskLab } from './desk-lab';
import { type DeskTaskName, deskTaskNames } from './desk-tasks';

/**
 * How a call goes wrong, and which calls can. A Git that only reads changes nothing: to be killed there is to be
 * killed behind the last call that wrote.
 */
const KINDS = {
  kill: /^(?!git (?:cat-file|rev-parse|for-each-ref|symbolic-ref|merge-base))/,
  'kill-after': /^(?!git (?:cat-file|rev-parse|for-each-ref|symbolic-ref|merge-base))/,
  'kill-half': /^write$/,
  'git-goes-on': /^git (?:fast-import|update-ref|update-index)/,
  'git-killed': /^git (?:fast-import|update-ref|update-index)/,
  'both-killed': /^git (?:fast-import|update-ref|update-index)/,
  EIO: /^(?!git (?:cat-file|rev-parse|for-each-ref|symbolic-ref|merge-base))/,
  ENOSPC: /^(?!git|rm|sync)/,
  'ENOSPC-stays': /^(?!git|rm|sync)/,
};

export type DeskFaultKind = keyof typeof KINDS;

export type DeskTrial = {
  task: DeskTaskName | 'start';
  kind: DeskFaultKind;
  point: number;
  /** The call's name. */
  call: string;
  tries: number;
};

export const deskFaultKinds = Object.keys(KINDS) as DeskFaultKind[];

/** A trial mostly waits for processes to start and for the disk. */
const PARALLEL = 4;

/** Every way in which every task can go wrong. */
export async function listDeskTrials(lab: DeskLab): Promise<DeskTrial[]> {
  const trials: DeskTrial[] = [];
  await inParallel([...deskTaskNames, 'start'] as const, async (task) => {
    for (const [index, call] of (await lab.pointsOf(task)).entries())
      for (const kind of deskFaultKinds)
        if (KINDS[kind].test(call)) {
          const tries = /^(?:E|git-killed)/.test(kind) ? 2 : 1;
          trials.push({ task, kind, point: index + 1, call, tries });
        }
  });
  return trials.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

/** Attempts so many of the trials, spread evenly over tasks, kinds and calls, or all; returns what went wrong. */
export async function sweepDesk(
  lab: DeskLab,
  trials: DeskTrial[],
  count: number | 'all',
): Promise<string[]> {
  const wrong: string[] = [];
  await inParallel(count === 'all' ? trials : spread(trials, count), async (trial) => {
    const name = `${trial.task}, ${trial.kind}:${trial.point} (${trial.call})`;
    try {
      for (const own of await lab.attempt(trial)) wrong.push(`${name}: ${own}`);
    } catch (error) {
      wrong.push(`${name}: ${error}`);
    }
  });
  return wrong;
}

/** Each kind takes places of its own: over all kinds every task has its turn. */
function spread(trials: DeskTrial[], count: number): DeskTrial[] {
  const step = trials.length / count;
  const shift = (deskFaultKinds.indexOf(trials[0]?.kind ?? 'kill') + 0.5) / deskFaultKinds.length;
  return trials.filter(
    (_, index) => Math.floor(index / step - shift) < Math.floor((index + 1) / step - shift),
  );
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.slice();
  const next = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: PARALLEL }, next));
}

function orderOf({ kind, task, point }: DeskTrial): string {
  return `${deskFaultKinds.indexOf(kind)} ${task} ${String(point).padStart(4, '0')}`;
}
