import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOMY = '256m';

/** A disk in memory that is as small as a test wants: a tmpfs, which only root may mount. */
export class SmallDisk {
  private constructor(readonly folder: string) {}

  /** Undefined where nothing may be mounted. */
  static open(): SmallDisk | undefined {
    const folder = mkdtempSync(path.join(tmpdir(), 'midad-disk-'));
    try {
      const options = ['-t', 'tmpfs', '-o', `size=${ROOMY}`, 'tmpfs', folder];
      execFileSync('mount', options, { stdio: 'pipe' });
      return new SmallDisk(folder);
    } catch {
      // Not root, or in a container without the right to mount.
      rmSync(folder, { recursive: true });
      return undefined;
    }
  }

  /** Leaves so many bytes free, counted from what is in use now. */
  leave(bytes: number): void {
    const used = Number(
      execFileSync('df', ['--output=used', '-B1', this.folder], { encoding: 'utf8' }).split(
        '\n',
      )[1],
    );
    this.resize(String(used + bytes));
  }

  makeRoom(): void {
    this.resize(ROOMY);
  }

  close(): void {
    execFileSync('umount', [this.folder]);
    rmSync(this.folder, { recursive: true });
  }

  private resize(size: string): void {
    execFileSync('mount', ['-o', `remount,size=${size}`, this.folder], { stdio: 'pipe' });
  }
}
