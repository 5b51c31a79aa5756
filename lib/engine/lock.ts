import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isMissing, readIfThere } from './missing';
import { sweepTemporaries } from './sweep-temporaries';

const DEAD_LOCK = 'engine.died';
const POLL_MS = 50;
const LONGEST_WAIT_MS = 15 * 60 * 1000;

/** Only one process at a time writes the store. Waits for another one that lives; takes over from a dead one. */
export async function withLock<Result>(
  dataDir: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const file = path.join(dataDir, 'engine.lock');
  const token = [process.pid, startOf(process.pid), randomUUID()].join(' ');
  await mkdir(dataDir, { recursive: true });
  await acquire(file, token);
  try {
    await sweepAfterDeath(dataDir);
    return await work();
  } finally {
    if ((await readOwner(file)) === token) await rm(file, { force: true });
  }
}

async function acquire(file: string, token: string): Promise<void> {
  const until = Date.now() + LONGEST_WAIT_MS;
  while (!(await create(file, token))) {
    const owner = await readOwner(file);
    if (owner !== undefined && !isAlive(owner)) {
      await bury(file, owner);
      continue;
    }
    if (Date.now() > until) throw new Error(`Another process has held ${file} for too long.`);
    await wait(POLL_MS);
  }
}

/**
 * Takes a dead process's lock away, by a name that tells the next holder to sweep up after it. If a
 * living process has taken the lock since we looked, it is given back.
 */
async function bury(file: string, owner: string): Promise<void> {
  const dead = path.join(path.dirname(file), DEAD_LOCK);
  try {
    await rename(file, dead);
    if ((await readOwner(dead)) !== owner) await link(dead, file);
  } catch (error) {
    if (!isMissing(error) && (error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

async function sweepAfterDeath(dataDir: string): Promise<void> {
  const dead = path.join(dataDir, DEAD_LOCK);
  if ((await readOwner(dead)) === undefined) return;
  await sweepTemporaries(dataDir);
  await rm(dead, { force: true });
}

/** The file appears with its owner inside, or not at all. */
async function create(file: string, token: string): Promise<boolean> {
  const own = `${file}.${randomUUID()}`;
  try {
    await writeFile(own, token);
    await link(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(own, { force: true });
  }
}

async function readOwner(file: string): Promise<string | undefined> {
  return (await readIfThere(file))?.toString();
}

/** A process id may belong to another process after a restart: its start time tells. */
function isAlive(owner: string): boolean {
  const [pid = '', started] = owner.split(' ');
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return started === startOf(pid);
}

/** When a process started, as Linux counts it; the same word for all where there is no /proc. */
function startOf(pid: string | number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')')).split(' ')[20] ?? '-';
  } catch (error) {
    if (isMissing(error)) return '-';
    throw error;
  }
}
