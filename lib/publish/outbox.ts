import { rm } from 'node:fs/promises';
import path from 'node:path';
import { readIfThere } from '../engine/missing';
import { parseOrUndefined } from '../engine/store-writer';
import { writeAtomically } from '../engine/write-atomically';

/** A publish that is in the store but not yet known to be in front of every reader. */
export type OutboxEntry = { at: string; changed: string[] };

/** What is still to be shown, on disk: a restart goes on where the last process stopped. */
export class Outbox {
  private readonly file: string;

  constructor(dataDir: string) {
    this.file = path.join(dataDir, 'outbox.json');
  }

  async read(): Promise<OutboxEntry | undefined> {
    const bytes = await readIfThere(this.file);
    return bytes && parseOrUndefined<OutboxEntry>(bytes);
  }

  async write(entry: OutboxEntry): Promise<void> {
    await writeAtomically(this.file, Buffer.from(JSON.stringify(entry)));
  }

  async clear(): Promise<void> {
    await rm(this.file, { force: true });
  }
}
