const WIDTH = 24;
/** Without a terminal, a line every so often shows that work goes on. */
const LINE_EVERY_MS = 10_000;

/** A bar with rate and time left; lines in a log. Shows nothing for work that is done at once. */
export class Progress {
  private readonly started = Date.now();
  private lastLine = Date.now();
  private isShown = false;

  constructor(private readonly name: string) {}

  show(done: number, total: number): void {
    const seconds = (Date.now() - this.started) / 1000;
    const rate = done / Math.max(seconds, 0.001);
    const left = Math.ceil((total - done) / Math.max(rate, 0.001));
    const filled = Math.round((done / total) * WIDTH);
    const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
    const text = `${this.name} ${bar} ${done}/${total}, ${Math.round(rate)}/s, ${left} s left`;
    if (process.stderr.isTTY) {
      process.stderr.write(`\r${text}\x1b[K`);
      this.isShown = true;
    } else if (Date.now() - this.lastLine >= LINE_EVERY_MS) {
      this.lastLine = Date.now();
      console.error(text);
    }
  }

  end(): void {
    if (this.isShown) process.stderr.write('\r\x1b[K');
  }
}
