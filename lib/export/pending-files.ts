import { open, rm } from 'node:fs/promises';
import path from 'node:path';
import { namesIn, readIfThere } from '../engine/missing';
import { parseOrUndefined } from '../engine/store-writer';

const NAME = '.midad-edition.pending';

/**
 * What a run of the static edition writes, noted before it is written: a run that is killed leaves no record, and
 * what it wrote must not stay for ever.
 */
export class PendingFiles {
  private constructor(
    private readonly list: string,
    /** What runs that did not come to their end may have written. */
    readonly left: string[],
  ) {}

  static async open(folder: string): Promise<PendingFiles> {
    const list = path.join(folder, NAME);
    const left = namesOf(await readIfThere(list));
    for (const name of left) await removeHalves(path.join(folder, name));
    return new PendingFiles(list, left);
  }

  /** Notes a file, relative to the folder; it may be written when this is on the disk. */
  async note(name: string): Promise<void> {
    const handle = await open(this.list, 'a');
    try {
      // The line end comes first: a line that was cut off spoils no other one.
      await handle.writeFile(`\n${JSON.stringify(name)}`);
      await handle.datasync();
    } finally {
      await handle.close();
    }
  }

  /** The run came to its end, and its record knows all that it wrote. */
  async clear(): Promise<void> {
    await rm(this.list, { force: true });
  }
}

function namesOf(bytes: Buffer | undefined): string[] {
  const lines = bytes?.toString('utf8').split('\n') ?? [];
  return lines.flatMap((line) => parseOrUndefined<string>(Buffer.from(line)) ?? []);
}

/** Removes what `writeAtomically` had begun beside a file. */
async function removeHalves(file: string): Promise<void> {
  const [folder, name] = [path.dirname(file), path.basename(file)];
  for (const other of await namesIn(folder))
    if (other.startsWith(`${name}.`) && other.endsWith('.tmp')) await rm(path.join(folder, other));
}
