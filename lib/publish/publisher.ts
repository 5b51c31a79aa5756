import { isError, type Problem } from '../content/problems';
import { formatReport } from '../content/report';
import type { BuildResult } from '../engine/build-store';
import { log } from '../server/log';
import { DueClock } from './due-clock';
import type { EngineProcess } from './engine-process';
import type { Outbox } from './outbox';

/** One publish as editors and machines are told of it. Times are ISO dates and milliseconds. */
export type Publication = {
  number: number;
  at: string;
  /** From the wish to publish until readers see it. */
  ms: number;
  /** Of it, the engine's part: until the store was written. */
  engineMs: number;
  files: number;
  paths: number;
  problems: Problem[];
};

export type PublisherStatus = {
  isRunning: boolean;
  /** Wishes that wait for the next run. */
  queued: number;
  last?: Omit<Publication, 'problems'> & { errors: number };
  /** Why the last run failed; it is tried again. */
  fault?: string;
  nextDue?: string;
};

type Options = {
  engine: EngineProcess;
  outbox: Outbox;
  /** Makes readers see what changed in the store; returns the paths that were made anew. */
  show: (changed: string[]) => Promise<string[]>;
  /** Told when the store may have changed beyond what is said, after a fault. */
  distrust?: () => void;
  /** Told when a run failed: pages that wait for what it wrote must not wait for ever. */
  onFault?: () => void;
  /** Whether this machine acts first when a story is due; the others wait for its word. */
  isFirst?: () => boolean;
  /** Tells other machines. */
  onPublished?: (publication: Publication) => Promise<void>;
};

type Wish = { changed?: string[]; since: number; done: (publication: Publication) => void };

const RETRY_MS = 2000;
const FIRST_TURN_MS = 5;
/** How long a machine that is not the first waits, should the first one be away. */
const SECOND_TURN_MS = 1500;

/**
 * Brings saved files to readers: one run at a time; what is wished for during a run is in the next one.
 * Wakes by itself when a scheduled story is due, and tries again after a fault.
 */
export class Publisher {
  private wishes: Wish[] = [];
  private running: Promise<void> | undefined;
  /** An empty list of files: only the clock has moved. */
  private readonly clock = new DueClock(() => void this.publish([]));
  private retry: NodeJS.Timeout | undefined;
  private status: PublisherStatus = { isRunning: false, queued: 0 };
  private runs = 0;
  private isStopped = false;
  private isPaused = false;
  private isInDoubt = false;

  constructor(private readonly options: Options) {}

  /** Publishes these content files, or whatever changed; resolves when readers see it. */
  publish(changed?: string[]): Promise<Publication> {
    return new Promise((done) => {
      this.wishes.push({ changed, since: performance.now(), done });
      this.start();
    });
  }

  read(): PublisherStatus {
    return { ...this.status, queued: this.wishes.length };
  }

  /** Wishes wait until `resume`: another process is about to take over. */
  pause(): void {
    this.isPaused = true;
  }

  resume(): void {
    this.isPaused = false;
    this.publish();
  }

  /** Lets the run that is under way finish, and starts no other. */
  async stop(): Promise<void> {
    this.isStopped = true;
    this.clock.stop();
    clearTimeout(this.retry);
    await this.running;
    this.options.engine.stop();
  }

  private start(): void {
    if (this.isStopped || this.isPaused) return;
    this.running ??= this.runUntilDone().finally(() => {
      this.running = undefined;
      this.status.isRunning = false;
    });
  }

  private async runUntilDone(): Promise<void> {
    this.status.isRunning = true;
    while (this.wishes.length > 0 && !this.isStopped && !this.isPaused) {
      const wishes = this.wishes.splice(0);
      try {
        const publication = await this.runOnce(wishes);
        this.status.fault = undefined;
        for (const { done } of wishes) done(publication);
      } catch (error) {
        this.status.fault = (error as Error).message;
        log('error', 'publish-failed', { reason: this.status.fault });
        this.options.onFault?.();
        this.isInDoubt = true;
        // The next run looks at everything: it must not stumble over the same name again.
        this.wishes.unshift(...wishes.map((wish) => ({ ...wish, changed: undefined })));
        this.retry = setTimeout(() => this.start(), RETRY_MS);
        return;
      }
    }
  }

  private async runOnce(wishes: Wish[]): Promise<Publication> {
    const { engine, outbox } = this.options;
    const left = await outbox.read();
    // One wish for everything makes the others needless.
    const isWhole = wishes.some(({ changed }) => changed === undefined);
    const names = [...new Set(wishes.flatMap(({ changed }) => changed ?? []))];
    const started = performance.now();
    const result = await engine.run(isWhole ? undefined : names);
    const engineMs = Math.round(performance.now() - started);
    const changed = [...new Set([...result.changed, ...(left?.changed ?? [])])];
    if (this.isInDoubt) this.options.distrust?.();
    this.isInDoubt = false;
    const publication = await this.bringOut(wishes, result, engineMs, changed);
    this.wakeAt(result.nextDue);
    return publication;
  }

  private async bringOut(
    wishes: Wish[],
    result: BuildResult,
    engineMs: number,
    changed: string[],
  ): Promise<Publication> {
    const { outbox, show, onPublished } = this.options;
    const isNew = changed.length > 0 || result.isRebuild;
    let shown: string[] = [];
    if (changed.length > 0) {
      await outbox.write({ at: new Date().toISOString(), changed });
      shown = await show(changed);
    }
    const since = Math.min(...wishes.map((wish) => wish.since));
    const publication: Publication = {
      number: ++this.runs,
      at: new Date().toISOString(),
      ms: Math.round(performance.now() - since),
      engineMs,
      files: result.compiled,
      paths: shown.length,
      problems: result.problems,
    };
    const broken = result.problems.filter(isError);
    if (broken.length > 0) console.error(formatReport(broken, result.compiled + result.unchanged));
    if (isNew) {
      await onPublished?.(publication);
      await outbox.clear();
      const { problems: _problems, ...facts } = publication;
      this.status.last = { ...facts, errors: broken.length };
      log('info', 'published', facts);
    }
    return publication;
  }

  private wakeAt(due: Date | undefined): void {
    this.status.nextDue = due?.toISOString();
    const isFirst = this.options.isFirst?.() ?? true;
    if (!this.isStopped) this.clock.set(due, isFirst ? FIRST_TURN_MS : SECOND_TURN_MS);
  }
}
