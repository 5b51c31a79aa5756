import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes files of the store: each one whole or not at all (temporary name, fsync, rename), and
 * only when its bytes change. Remembers what it wrote and what it kept.
 */
export class StoreWriter {
  readonly written: string[] = [];
  private readonly kept = new Set<string>();

  constructor(private readonly root: string) {}

  async write(file: string, value: unknown): Promise<void> {
    this.kept.add(file);
    const bytes = Buffer.from(JSON.stringify(value));
    const target = path.join(this.root, file);
    if (bytes.equals(await readOrEmpty(target))) return;
    await writeAtomically(target, bytes);
    this.written.push(file);
  }

  /** Keeps a file of an earlier run as it is. */
  keep(file: string): void {
    this.kept.add(file);
  }

  /** Deletes the files in `folders` that were neither written nor kept. */
  async removeOthers(folders: string[]): Promise<string[]> {
    const removed: string[] = [];
    for (const folder of folders) {
      for (const file of await filesBelow(this.root, folder)) {
        if (this.kept.has(file)) continue;
        await rm(path.join(this.root, file), { force: true });
        removed.push(file);
      }
    }
    return removed;
  }
}

export async function writeAtomically(target: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true });
  const temporary = `${target}.${randomUUID()}.tmp`;
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function readOrEmpty(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

async function filesBelow(root: string, folder: string): Promise<string[]> {
  try {
    const names = await readdir(path.join(root, folder), { recursive: true });
    return names
      .filter((name) => name.endsWith('.json'))
      .map((name) => path.posix.join(folder, name.split(path.sep).join('/')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
