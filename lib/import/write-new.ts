import { link, mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { isThere } from '../engine/missing';

/** Hidden from the engine; one process imports at a time, so one name is enough. */
const TEMPORARY = '.import.tmp';

/** Writes files into the content folder that are not there yet: each whole or not at all, and never over another. */
export class NewFiles {
  /** Files that this run wrote. */
  written = 0;

  constructor(private readonly contentDir: string) {}

  /** Whether it was written; false if such a file was there. */
  async write(file: string, content: string | Uint8Array): Promise<boolean> {
    const target = path.join(this.contentDir, file);
    if (await isThere(target)) return false;
    const temporary = path.join(this.contentDir, TEMPORARY);
    await mkdir(path.dirname(target), { recursive: true });
    // A run that was cut off may have left its own.
    await rm(temporary, { force: true });
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    try {
      // Unlike a rename, a link never replaces what somebody saved in this moment.
      await link(temporary, target);
      this.written++;
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    } finally {
      await rm(temporary, { force: true });
    }
  }

  async sweep(): Promise<void> {
    await rm(path.join(this.contentDir, TEMPORARY), { force: true });
  }
}
