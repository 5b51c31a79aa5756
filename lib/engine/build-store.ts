import type { Problem } from '../content/problems';
import { sortProblems } from '../content/problems';
import { adoptStore } from './adopt-store';
import { againIfDamaged } from './again-if-damaged';
import { checkPointers } from './check-pointers';
import { commitFiles, type Guard } from './commit-files';
import { closeEngine, type Engine, openEngine } from './engine';
import { findChanges } from './find-changes';
import { withInterrupted } from './interrupted-run';
import { shardOf } from './ledger';
import { withLock } from './lock';
import { breakSeal } from './memory-seal';
import type { FileRequest } from './prepare-files';
import { DamagedError } from './store-writer';
import { catchUpSearch } from './update-search';

export type BuildOptions = {
  contentDir: string;
  dataDir: string;
  now?: Date;
  /** Content files or folders that changed; without them the whole folder is compared. */
  changed?: string[];
  /** Makes the whole store again, whatever the one in use is. */
  isAnew?: boolean;
  onProgress?: (done: number, total: number) => void;
  guard?: Guard;
};

export type BuildResult = {
  /** Of the whole folder, or of the files that this run concerned if it was told which. */
  problems: Problem[];
  /** Files of the store that this run wrote or removed; none are listed if it was made anew. */
  changed: string[];
  /** How many files it wrote or removed. */
  written: number;
  isRebuild: boolean;
  compiled: number;
  unchanged: number;
  /** When the next scheduled story is due, if any. */
  nextDue?: Date;
};

/** More files than this are committed in several steps, each of which survives an interruption. */
const STEP = 1500;

/** Brings the store up to date with the content folder. A broken file keeps its last good version. */
export async function buildStore(options: BuildOptions): Promise<BuildResult> {
  const openAndRun = async () => {
    const engine = await openEngine(options.contentDir, options.dataDir, options.isAnew);
    try {
      return await runEngine(engine, options);
    } finally {
      closeEngine(engine);
    }
  };
  return withLock(options.dataDir, () => againIfDamaged(openAndRun));
}

/**
 * One run of an open engine, under the lock. If it throws, open the engine anew: its memory may be half
 * changed. After a `DamagedError` the store that is opened next is made anew.
 */
export async function runEngine(engine: Engine, options: BuildOptions): Promise<BuildResult> {
  try {
    return await run(engine, options);
  } catch (error) {
    if (error instanceof DamagedError) await breakSeal(engine.memory);
    throw error;
  }
}

async function run(engine: Engine, options: BuildOptions): Promise<BuildResult> {
  const { now = new Date(), dataDir, onProgress = () => {} } = options;
  const guard = options.guard ?? unguarded;
  const isWhole = engine.isRebuild || !options.changed;
  const changes = await findChanges(engine, isWhole ? undefined : options.changed);
  const { first, later } = withInterrupted(engine, changes.requests);
  const requests = [...first, ...later];
  const due = await engine.schedule.listDue(now);
  const isBulk = requests.length > STEP;
  const changed: string[] = [];
  let written = 0;
  const files = new Set<string>();
  let compiled = 0;
  const isIdle = requests.length === 0 && due.length === 0 && !engine.interrupted;
  for (const step of isIdle && !engine.isRebuild ? [] : steps(requests, first.length)) {
    const done = compiled;
    let ready = 0;
    const prepared = await engine.pool.prepare(step, (count) => {
      ready += count;
      onProgress(done + ready, requests.length);
    });
    compiled += prepared.filter(({ kind }) => kind === 'read').length;
    const committed = await commitFiles(engine, prepared, {
      now,
      due,
      followsPointers: !isBulk,
      guard: engine.isRebuild ? unguarded : guard,
    });
    written += committed.changed.length;
    // What is replaced as a whole is not listed: at 100,000 stories such lists are the largest thing here.
    if (!engine.isRebuild) changed.push(...committed.changed);
    if (!isWhole) for (const file of committed.files) files.add(file);
  }
  if (isBulk || concernsNames(requests)) await followAllPointers(engine);
  await catchUpSearch(engine);
  const result: BuildResult = {
    problems: await listProblems(engine, isWhole ? undefined : files),
    changed,
    written,
    isRebuild: engine.isRebuild,
    compiled,
    unchanged: changes.unchanged,
    nextDue: await engine.schedule.next(),
  };
  if (engine.isRebuild) {
    engine.search.close();
    await guard(async () => {
      await adoptStore(dataDir);
      return 'everything';
    });
  }
  return result;
}

const unguarded: Guard = async (write) => {
  await write();
};

/**
 * At least one step, the first of which has the first `together` requests: an interrupted run or a due
 * story needs a commit without any changed file.
 */
function* steps(requests: FileRequest[], together: number): Generator<FileRequest[]> {
  if (requests.length <= STEP) {
    yield requests;
    return;
  }
  let step: FileRequest[] = [];
  let least = Math.max(STEP, together);
  for (const [index, request] of requests.entries()) {
    step.push(request);
    const next = requests[index + 1];
    if (step.length < least || (next && shardOf(next.file) === shardOf(request.file))) continue;
    yield step;
    step = [];
    least = STEP;
  }
  if (step.length > 0) yield step;
}

/** A section, topic or author may be named by any story. */
function concernsNames(requests: FileRequest[]): boolean {
  return requests.some(({ file }) => /^(?:sections|topics|authors)\//.test(file));
}

async function followAllPointers(engine: Engine): Promise<void> {
  for (const name of await engine.ledger.names()) {
    await checkPointers(engine, [...(await engine.ledger.shard(name)).keys()]);
    await engine.ledger.flush();
    engine.ledger.forget(name);
  }
}

async function listProblems(
  { ledger }: Engine,
  files: Iterable<string> | undefined,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  if (files) {
    for (const file of files) {
      const entry = await ledger.find(file);
      if (entry) problems.push(...entry.problems, ...entry.across);
    }
    return sortProblems(problems);
  }
  for (const name of await ledger.names()) {
    for (const entry of (await ledger.shard(name)).values())
      problems.push(...entry.problems, ...entry.across);
    ledger.forget(name);
  }
  return sortProblems(problems);
}
