import { readdirSync, readFileSync } from 'node:fs';

/** What a process and its descendants have used: CPU seconds, and resident bytes at the peak. */
export type Usage = { cpuSeconds: number; peakRss: number; wallSeconds: number };

const TICKS_PER_SECOND = 100;
const PAGE_BYTES = 4096;
const SAMPLE_MS = 100;

type Stat = { pid: number; parent: number; ticks: number; rss: number };

/** Follows a process by /proc until `stop`; processes that end keep the CPU that was seen last. */
export function followProcess(pid: number): { stop: () => Usage } {
  const started = performance.now();
  const ticks = new Map<number, number>();
  let peakRss = 0;
  const sample = () => {
    const family = familyOf(pid);
    for (const stat of family) ticks.set(stat.pid, stat.ticks);
    peakRss = Math.max(
      peakRss,
      family.reduce((sum, { rss }) => sum + rss, 0),
    );
  };
  const timer = setInterval(sample, SAMPLE_MS);
  return {
    stop: () => {
      clearInterval(timer);
      sample();
      const sum = [...ticks.values()].reduce((total, own) => total + own, 0);
      return {
        cpuSeconds: sum / TICKS_PER_SECOND,
        peakRss,
        wallSeconds: (performance.now() - started) / 1000,
      };
    },
  };
}

/** Resident bytes of a process and its descendants now. */
export function residentBytes(pid: number): number {
  return familyOf(pid).reduce((sum, { rss }) => sum + rss, 0);
}

/** The processes below one, each with its command line and resident bytes. */
export function listFamily(pid: number): { pid: number; command: string; rss: number }[] {
  return familyOf(pid).map((stat) => ({
    pid: stat.pid,
    command: readOr(`/proc/${stat.pid}/cmdline`).replaceAll('\0', ' ').trim(),
    rss: stat.rss,
  }));
}

function familyOf(root: number): Stat[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readStat(Number(name)) ?? []);
  const family = all.filter(({ pid }) => pid === root);
  for (const member of family) family.push(...all.filter(({ parent }) => parent === member.pid));
  return family;
}

function readStat(pid: number): Stat | undefined {
  const text = readOr(`/proc/${pid}/stat`);
  if (!text) return undefined;
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const number = (index: number) => Number(fields[index] ?? 0);
  const ticks = number(11) + number(12);
  return { pid, parent: number(1), ticks, rss: number(21) * PAGE_BYTES };
}

function readOr(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // The process ended between the listing and now.
    return '';
  }
}
