import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { readIfThere } from './missing';
import { writeAtomically, writeNew, writeQuickly } from './write-atomically';

/** So many files may be on their way to the disk at once. */
const PARALLEL = 16;

/**
 * Writes files below `root`: each one whole or not at all, and only when its bytes change. Writes go
 * to the disk side by side; `settled` waits for them and throws the first fault.
 */
export class StoreWriter {
  /** Files that this run wrote or removed. */
  readonly changed: string[] = [];
  private readonly running = new Set<Promise<void>>();
  private fault: unknown;

  /** A writer that is not `isDurable` leaves it to its owner to call `syncDisk`. */
  constructor(
    private readonly root: string,
    private readonly isDurable = true,
  ) {}

  async write(file: string, value: unknown): Promise<void> {
    await this.writeBytes(file, Buffer.from(JSON.stringify(value)));
  }

  async writeBytes(file: string, bytes: Buffer): Promise<void> {
    if (!this.isDurable && !existsSync(path.join(this.root, file))) {
      writeNew(path.join(this.root, file), bytes);
      this.changed.push(file);
      return;
    }
    await this.start(async () => {
      await this.writeNow(file, bytes, await readIfThere(path.join(this.root, file)));
    });
  }

  async remove(file: string): Promise<void> {
    if (!existsSync(path.join(this.root, file))) return;
    await this.start(() => this.removeNow(file));
  }

  /** Changes the JSON of one file; `change` gets undefined if there is none, and removes it so. */
  async update<T extends object>(
    file: string,
    change: (before: T | undefined) => T | undefined,
  ): Promise<void> {
    await this.start(async () => {
      const bytes = await readIfThere(path.join(this.root, file));
      const after = change(parseStored<T>(bytes, file));
      if (after !== undefined) await this.writeNow(file, Buffer.from(JSON.stringify(after)), bytes);
      else if (bytes) await this.removeNow(file);
    });
  }

  async settled(): Promise<void> {
    await Promise.all(this.running);
    if (this.fault) throw this.fault;
  }

  /** Starts no more writes, and waits for those under way: nothing is written behind the next run's back. */
  async abandon(reason: unknown): Promise<void> {
    this.fault ??= reason;
    await Promise.all(this.running);
  }

  private async writeNow(file: string, bytes: Buffer, before: Buffer | undefined): Promise<void> {
    if (before?.equals(bytes)) return;
    const target = path.join(this.root, file);
    if (this.isDurable) await writeAtomically(target, bytes);
    else if (before) writeQuickly(target, bytes);
    else writeNew(target, bytes);
    this.changed.push(file);
  }

  private async removeNow(file: string): Promise<void> {
    await rm(path.join(this.root, file), { force: true });
    this.changed.push(file);
  }

  private async start(write: () => Promise<void>): Promise<void> {
    while (this.running.size >= PARALLEL) await Promise.race(this.running);
    if (this.fault) await this.settled();
    const running = write()
      .catch((error: unknown) => {
        this.fault ??= error;
      })
      .finally(() => this.running.delete(running));
    this.running.add(running);
  }
}

/** A file that the engine goes by is not as it was written: the store has to be made anew. */
export class DamagedError extends Error {
  constructor(file: string) {
    super(`${file} is damaged.`);
    this.name = 'DamagedError';
  }
}

/** A file of the store or of the engine's memory that others depend on; undefined if there is none. */
export function parseStored<T extends object>(bytes: Buffer | undefined, file: string) {
  if (!bytes) return undefined;
  const value = parseOrUndefined<T>(bytes);
  if (typeof value !== 'object' || value === null) throw new DamagedError(file);
  return value;
}

/** A damaged file that nothing depends on counts as missing: it is made again. */
export function parseOrUndefined<T>(bytes: Buffer): T | undefined {
  try {
    return JSON.parse(bytes.toString('utf8')) as T;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
