import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Waits until everything that was written to a folder's file system is on the disk. */
export async function syncDisk(folder: string): Promise<void> {
  try {
    await execute('sync', ['-f', folder]);
  } catch {
    // Not GNU's: all file systems, then.
    await execute('sync', []);
  }
}
