import { createHash } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { readIfThere } from '../engine/missing';
import { parseOrUndefined } from '../engine/store-writer';
import { writeAtomically } from '../engine/write-atomically';
import { type Page, plainBody } from '../server/page';

/** What the folder holds: the ETag of the page behind each of its files. */
type Versions = Record<string, string>;

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } };
const RECORD = '.midad-edition.json';

/** The pages of an edition on disk. Only what differs from the last time is written. */
export class EditionFiles {
  /** Files written or removed by this run, relative to the folder. */
  readonly changed: string[] = [];
  private readonly now: Versions = {};

  private constructor(
    private readonly folder: string,
    private readonly before: Versions,
  ) {}

  static async open(folder: string): Promise<EditionFiles> {
    await mkdir(folder, { recursive: true });
    const bytes = await readIfThere(path.join(folder, RECORD));
    return new EditionFiles(folder, (bytes && parseOrUndefined<Versions>(bytes)) ?? {});
  }

  /** Writes a page with its compressed forms beside it, as nginx and others serve them. */
  async writePage(file: string, page: Page): Promise<void> {
    await this.write(file, page.etag, async () => [
      [file, await plainBody(page)],
      [`${file}.br`, page.br],
      [`${file}.gz`, page.gzip],
    ]);
  }

  async writeText(file: string, text: string): Promise<void> {
    const version = createHash('sha1').update(text).digest('base64url').slice(0, 20);
    await this.write(file, version, async () => [[file, Buffer.from(text)]]);
  }

  /** Whether this run has written such a file. */
  has(file: string): boolean {
    return Object.hasOwn(this.now, file);
  }

  /** Writes a text with its compressed forms beside it. */
  async writeCompressed(file: string, text: string): Promise<void> {
    const version = createHash('sha256').update(text).digest('base64url');
    await this.write(file, version, async () => [
      [file, Buffer.from(text)],
      [`${file}.br`, brotliCompressSync(text, BROTLI)],
      [`${file}.gz`, gzipSync(text, { level: 9 })],
    ]);
  }

  /** A file whose name says what it holds: it is made only if the folder lacks it. */
  async writeImage(file: string, make: () => Promise<Buffer>): Promise<void> {
    await this.write(file, file, async () => [[file, await make()]]);
  }

  /** Removes what the site no longer has, and remembers what it has now. */
  async finish(): Promise<void> {
    for (const file of Object.keys(this.before)) {
      if (file in this.now) continue;
      for (const form of ['', '.br', '.gz'])
        await rm(path.join(this.folder, file + form), { force: true });
      this.changed.push(file);
    }
    const record = Buffer.from(JSON.stringify(this.now));
    await writeAtomically(path.join(this.folder, RECORD), record);
  }

  private async write(
    file: string,
    version: string,
    bytes: () => Promise<[string, Buffer][]>,
  ): Promise<void> {
    this.now[file] = version;
    if (this.before[file] === version) return;
    for (const [name, content] of await bytes())
      await writeAtomically(path.join(this.folder, name), content);
    this.changed.push(file);
  }
}
