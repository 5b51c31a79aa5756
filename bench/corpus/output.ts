import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A folder that files are written into, and how many have been. */
export class Output {
  files = 0;
  bytes = 0;

  /** Only a folder that is empty or missing: old stories would be mixed with the new. */
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
    if (readdirSync(folder).length > 0) throw new Error(`${folder} is not empty.`);
  }

  /** Writes one file; `file` is relative, with forward slashes. */
  write(file: string, content: string | Uint8Array): void {
    const absolute = path.join(this.folder, file);
    mkdirSync(path.dirname(absolute), { recursive: true });
    writeFileSync(absolute, content);
    this.files++;
    this.bytes += Buffer.byteLength(content);
  }
}
