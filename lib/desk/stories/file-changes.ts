import { isUtf8 } from 'node:buffer';
import { blobName } from '../repository/read-files';
import { readWorking } from '../repository/working-files';

/** Content files that change together, each with what it was when it was read. */
export class FileChanges {
  readonly files = new Map<string, Buffer | undefined>();
  readonly base = new Map<string, string | null>();

  constructor(private readonly contentDir: string) {}

  /** A file as it lies in the content folder; undefined if it is not there or is no text. */
  async read(file: string): Promise<string | undefined> {
    const bytes = await readWorking(this.contentDir, file);
    this.base.set(file, bytes ? blobName(bytes) : null);
    return bytes && isUtf8(bytes) ? bytes.toString('utf8') : undefined;
  }

  /** What a file is to be, or with undefined that it goes; it must have been read before. */
  write(file: string, text: string | undefined): void {
    if (!this.base.has(file)) throw new Error(`${file} was not read.`);
    this.files.set(file, text === undefined ? undefined : Buffer.from(text));
  }
}
