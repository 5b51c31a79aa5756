import path from 'node:path';
import { readIfThere } from './missing';
import { parseStored, StoreWriter } from './store-writer';

const FILE = 'schedule.json';

type Dates = Record<string, string>;

/** The stories that become public by themselves, and when. */
export class Schedule {
  private dates: Dates | undefined;

  constructor(private readonly folder: string) {}

  async set(slug: string, due: string | undefined): Promise<void> {
    const dates = await this.read();
    if (due) dates[slug] = due;
    else delete dates[slug];
  }

  async listDue(now: Date): Promise<string[]> {
    const dates = Object.entries(await this.read());
    return dates.filter(([, due]) => Date.parse(due) <= now.getTime()).map(([slug]) => slug);
  }

  /** When the next story is due; undefined if none waits. */
  async next(): Promise<Date | undefined> {
    const [first] = Object.values(await this.read()).sort();
    return first ? new Date(first) : undefined;
  }

  async flush(): Promise<void> {
    const writer = new StoreWriter(this.folder);
    const sorted = Object.entries(await this.read()).sort(([a], [b]) => (a < b ? -1 : 1));
    await writer.write(FILE, Object.fromEntries(sorted));
    await writer.settled();
  }

  private async read(): Promise<Dates> {
    if (this.dates) return this.dates;
    this.dates = parseStored<Dates>(await readIfThere(path.join(this.folder, FILE)), FILE) ?? {};
    return this.dates;
  }
}
