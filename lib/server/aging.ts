import { log } from './log';

/** One page at a time, so that it never competes with readers or a publish. */
const PAUSE_MS = 250;

/**
 * Pages whose choice of related stories may have grown old: each is looked at again once it has been
 * shown for as long as readers' patience allows.
 */
export class Aging {
  private readonly waiting = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly patienceMs: number,
    private readonly renew: (path: string) => Promise<void>,
  ) {}

  add(path: string, madeAt: number): void {
    if (!this.waiting.has(path)) this.waiting.set(path, madeAt + this.patienceMs);
    this.plan();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.waiting.clear();
  }

  private plan(): void {
    if (this.timer || this.waiting.size === 0) return;
    const next = Math.min(...this.waiting.values());
    const wait = Math.max(PAUSE_MS, next - Date.now());
    this.timer = setTimeout(() => void this.work(), wait);
    this.timer.unref();
  }

  private async work(): Promise<void> {
    const now = Date.now();
    const due = [...this.waiting].find(([, at]) => at <= now)?.[0];
    if (due !== undefined) {
      this.waiting.delete(due);
      // A page that cannot be looked at now stays as it is; the others go on.
      await this.renew(due).catch((error: Error) =>
        log('error', 'page-not-renewed', { path: due, reason: error.message }),
      );
    }
    this.timer = undefined;
    this.plan();
  }
}
