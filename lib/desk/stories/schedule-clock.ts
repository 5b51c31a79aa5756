/** A timer counts no time while the machine sleeps or its clock is put forward: it looks again after this. */
const LONGEST_WAIT_MS = 60_000;
const RETRY_MS = 30_000;

/** Publishes drafts when they are due: asks at the start, when a time was set, and when the next one comes. */
export class ScheduleClock {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    /** Publishes what is due and tells when the next is. */
    private readonly publishDue: () => Promise<Date | undefined>,
    private readonly onFault: (error: Error) => void,
  ) {}

  /** Looks now; whoever asks while it looks gets a look of their own. */
  wake(): Promise<void> {
    this.running = this.running.then(() => this.look());
    return this.running;
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private async look(): Promise<void> {
    clearTimeout(this.timer);
    let wait: number | undefined;
    try {
      const next = await this.publishDue();
      if (next) wait = Math.max(next.getTime() - Date.now(), 0) + 5;
    } catch (error) {
      this.onFault(error as Error);
      wait = RETRY_MS;
    }
    if (wait === undefined) return;
    this.timer = setTimeout(() => void this.wake(), Math.min(wait, LONGEST_WAIT_MS));
    this.timer.unref();
  }
}
