import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { listFamily } from '../measure/process-tree';
import { ownSeconds } from './own-seconds';

export type Limits = { seconds: number; bytes: number };

/** What one command took, with everything that it started. */
export type Step = {
  command: string;
  wallSeconds: number;
  /**
   * User and system time: the larger of what the kernel hands up for processes that were waited for
   * (Next leaves workers unwaited) and of what was seen, which misses a process's last moments.
   */
  cpuSeconds: number;
  /** The largest sum of resident bytes seen, every 200 ms; shared pages count once a process. */
  peakRss: number;
  exitCode: number | null;
  /** Which limit stopped it, if one did. */
  stoppedBy?: string;
  outputTail: string;
};

type Where = { cwd: string; log: string; limits: Limits; env?: Record<string, string> };

const SAMPLE_MS = 200;
const TAIL_CHARACTERS = 1500;
const TIMED = 'TIMEFORMAT="%R %U %S"; time "$@" >&3 2>&3';

/** Runs a command to its end or to a limit; a failure is a result and throws nothing. */
export async function measureCommand(command: string[], where: Where): Promise<Step> {
  const { cwd, log, limits, env } = where;
  const output = openSync(log, 'w');
  const child = spawn('bash', ['-c', TIMED, 'bash', ...command], {
    cwd,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'ignore', 'pipe', output],
  });
  closeSync(output);
  const pid = child.pid ?? 0;
  let times = '';
  child.stderr?.on('data', (text: Buffer) => {
    times += text;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const started = performance.now();
  const secondsNow = () => (performance.now() - started) / 1000;
  let peakRss = 0;
  let stoppedBy: string | undefined;
  const seen = new Map<number, number>();
  const timer = setInterval(() => {
    const family = listFamily(pid);
    const bytes = family.reduce((sum, { rss }) => sum + rss, 0);
    for (const member of family)
      seen.set(member.pid, ownSeconds(member.pid) ?? seen.get(member.pid) ?? 0);
    peakRss = Math.max(peakRss, bytes);
    if (secondsNow() > limits.seconds) stoppedBy ??= `over ${limits.seconds} s`;
    if (bytes > limits.bytes) stoppedBy ??= `over ${(limits.bytes / 1e9).toFixed(1)} GB`;
    if (stoppedBy) stopFamily(pid);
  }, SAMPLE_MS);
  const exitCode = await ended;
  clearInterval(timer);
  const [, user = 0, system = 0] = times.trim().split(/\s+/).slice(-3).map(Number);
  const seenSeconds = [...seen.values()].reduce((sum, own) => sum + own, 0);
  return {
    command: command.join(' '),
    wallSeconds: secondsNow(),
    cpuSeconds: Math.max(user + system, seenSeconds),
    peakRss,
    exitCode,
    ...(stoppedBy && { stoppedBy }),
    outputTail: readFileSync(log, 'utf8').slice(-TAIL_CHARACTERS),
  };
}

/** Ends what the timing shell started, so that it still reports the times. */
function stopFamily(shell: number): void {
  for (const { pid } of listFamily(shell)) {
    if (pid === shell) continue;
    try {
      process.kill(pid, 'SIGTERM');
    } catch {
      // It ended by itself.
    }
  }
}
