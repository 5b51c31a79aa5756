/** A timer counts no time while the machine sleeps or its clock is put forward: it looks so often, in milliseconds. */
const LOOKS_MS = 60_000;

/** Wakes when a moment has come, by the clock on the wall. */
export class DueClock {
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly wake: () => void) {}

  /** Waits for this moment and `afterMs` more instead of any other; undefined: for none. */
  set(due: Date | undefined, afterMs: number): void {
    this.stop();
    if (!due) return;
    const wait = Math.max(due.getTime() - Date.now(), 0) + afterMs;
    this.timer =
      wait > LOOKS_MS
        ? setTimeout(() => this.set(due, afterMs), LOOKS_MS)
        : setTimeout(this.wake, wait);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
