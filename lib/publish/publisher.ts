import { type BuildResult, buildStore } from '../content/build-store';
import { isError } from '../content/problems';
import { formatReport } from '../content/report';
import { dirtyPaths } from './dirty-paths';

type Options = {
  contentDir: string;
  dataDir: string;
  /** Makes the pages that show these store files new for readers. */
  refresh: (paths: string[]) => Promise<void>;
};

/** setTimeout cannot wait longer than this. */
const LONGEST_WAIT = 2 ** 31 - 1;

/**
 * Brings saved files to readers: one run at a time; what is saved during a run is in the next one.
 * Wakes by itself when a scheduled story is due.
 */
export class Publisher {
  private running: Promise<void> | undefined;
  private isWanted = false;
  private clock: NodeJS.Timeout | undefined;

  constructor(private readonly options: Options) {}

  /** Publishes what changed; resolves when readers see it. */
  async publish(): Promise<void> {
    this.isWanted = true;
    this.running ??= this.runUntilDone().finally(() => {
      this.running = undefined;
    });
    await this.running;
  }

  stop(): void {
    clearTimeout(this.clock);
  }

  private async runUntilDone(): Promise<void> {
    while (this.isWanted) {
      this.isWanted = false;
      await this.runOnce();
    }
  }

  private async runOnce(): Promise<void> {
    const started = performance.now();
    const { contentDir, dataDir, refresh } = this.options;
    const result = await buildStore({ contentDir, dataDir });
    this.wakeAt(result.nextDue);
    const broken = result.problems.filter(isError);
    if (broken.length > 0) console.error(formatReport(broken, result.compiled + result.unchanged));
    const visible = result.changed.filter((file) => !file.startsWith('manifest/'));
    if (visible.length === 0) return;
    await refresh(dirtyPaths(visible));
    console.log(`Published ${summaryOf(result)} in ${Math.round(performance.now() - started)} ms.`);
  }

  private wakeAt(due: Date | undefined): void {
    clearTimeout(this.clock);
    if (!due) return;
    const wait = Math.min(Math.max(due.getTime() - Date.now(), 0) + 50, LONGEST_WAIT);
    this.clock = setTimeout(() => {
      this.publish().catch((error: Error) => console.error(`Publisher: ${error.message}`));
    }, wait);
  }
}

function summaryOf({ compiled, changed }: BuildResult): string {
  return `${compiled} documents (${changed.length} files of the store)`;
}
