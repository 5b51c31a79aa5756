import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { namesIn, readIfThere } from '../engine/missing';
import { parseOrUndefined } from '../engine/store-writer';
import { writeAtomically } from '../engine/write-atomically';
import { type Page, plainBody } from '../server/page';
import { PendingFiles } from './pending-files';

/** What the folder holds: the ETag of the page behind each of its files. */
type Versions = Record<string, string>;

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } };
const RECORD = '.midad-edition.json';

/** A file as it is, and the compressed ones beside it, as nginx and others serve them. */
const ALL_FORMS = ['', '.br', '.gz'];
const PLAIN = [''];

/** The pages of an edition on disk. Only what differs from the last time is written. */
export class EditionFiles {
  /** Files written or removed by this run, relative to the folder. */
  readonly changed: string[] = [];
  private readonly now: Versions = {};
  /** The files that this run has without compressed ones beside them. */
  private readonly plain = new Set<string>();

  private constructor(
    private readonly folder: string,
    private readonly before: Versions,
    private readonly pending: PendingFiles,
  ) {}

  static async open(folder: string): Promise<EditionFiles> {
    await mkdir(folder, { recursive: true });
    const bytes = await readIfThere(path.join(folder, RECORD));
    const before = (bytes && parseOrUndefined<Versions>(bytes)) ?? {};
    const pending = await PendingFiles.open(folder);
    // Nobody knows which version a run that was killed left there: no page has this one.
    for (const file of pending.left) before[file] = '';
    return new EditionFiles(folder, before, pending);
  }

  /** Writes a page with its compressed forms beside it. */
  async writePage(file: string, page: Page): Promise<void> {
    await this.write(file, page.etag, ALL_FORMS, async () => [
      await plainBody(page),
      page.br,
      page.gzip,
    ]);
  }

  async writeText(file: string, text: string): Promise<void> {
    await this.writeBytes(file, Buffer.from(text));
  }

  async writeBytes(file: string, bytes: Buffer): Promise<void> {
    const version = createHash('sha1').update(bytes).digest('base64url').slice(0, 20);
    await this.write(file, version, PLAIN, async () => [bytes]);
  }

  /** Whether this run has written such a file. */
  has(file: string): boolean {
    return Object.hasOwn(this.now, file);
  }

  /** Writes a text with its compressed forms beside it. */
  async writeCompressed(file: string, text: string): Promise<void> {
    const version = createHash('sha256').update(text).digest('base64url');
    await this.write(file, version, ALL_FORMS, async () => [
      Buffer.from(text),
      brotliCompressSync(text, BROTLI),
      gzipSync(text, { level: 9 }),
    ]);
  }

  /** A file whose name says what it holds: it is made only if the folder lacks it. */
  async writeImage(file: string, make: () => Promise<Buffer>): Promise<void> {
    await this.write(file, file, PLAIN, async () => [await make()]);
  }

  /** Removes the files of a folder that look like these and were not written, whoever put them there. */
  async removeOthers(folder: string, isLike: (name: string) => boolean): Promise<void> {
    for (const name of await namesIn(path.join(this.folder, folder))) {
      const file = `${folder}/${name}`;
      if (!isLike(name) || this.has(file)) continue;
      await this.remove(file);
      if (!Object.hasOwn(this.before, file)) this.changed.push(file);
    }
  }

  /** Removes what the site no longer has, and remembers what it has now. */
  async finish(): Promise<void> {
    for (const file of Object.keys(this.before)) {
      if (this.has(file)) continue;
      for (const form of ALL_FORMS) await this.remove(file + form);
      this.changed.push(file);
    }
    // A page that forwards took the place of a story: hosts would go on sending the story, compressed.
    for (const file of this.plain)
      for (const form of ALL_FORMS) if (!this.has(file + form)) await this.remove(file + form);
    const record = Buffer.from(JSON.stringify(this.now));
    await writeAtomically(path.join(this.folder, RECORD), record);
    await this.pending.clear();
  }

  private async remove(file: string): Promise<void> {
    const target = path.join(this.folder, file);
    // Most were never there, and an error costs ten times this.
    if (existsSync(target)) await rm(target);
  }

  private async write(
    file: string,
    version: string,
    forms: string[],
    make: () => Promise<Buffer[]>,
  ): Promise<void> {
    const isSame = !this.has(file) && this.before[file] === version;
    this.now[file] = version;
    if (forms === PLAIN) this.plain.add(file);
    else this.plain.delete(file);
    if (isSame) return;
    const all = await make();
    await this.pending.note(file);
    for (const [index, bytes] of all.entries())
      await writeAtomically(path.join(this.folder, file + forms[index]), bytes);
    this.changed.push(file);
  }
}
