import path from 'node:path';
import type { Mention } from '../content/body-mentions';
import type { ImageFile } from '../content/inspect-image';
import type { Problem } from '../content/problems';
import type { StoryFacts, TranslationFacts } from '../content/story-facts';
import { namesIn, readIfThere } from './missing';
import { parseStored, StoreWriter } from './store-writer';

/** What the engine remembers of a content file, so that an unchanged file is not read again. */
export type LedgerEntry = {
  /** Size, times and inode: while they stay, the file was not touched. Empty when in doubt. */
  stamp: string;
  /** Of the text: a touched file whose text stayed is not compiled again. */
  hash: string;
  mentions: Mention[];
  problems: Problem[];
  /** Problems with what the file points at. */
  across: Problem[];
  /** Of the last version without errors. */
  story?: StoryFacts;
  translation?: TranslationFacts;
  image?: ImageFile;
  /** The document as the store holds it, for the small types that are gathered in one file. */
  document?: Record<string, unknown>;
};

export type Shard = Map<string, LedgerEntry>;

/** Months in memory at once; one is about 2 MB at 100,000 stories. */
const KEPT_SHARDS = 4;

/** The shard that remembers everything but stories. */
export const OTHER = 'other';

/** Stories by the month of their folder, everything else together. */
export function shardOf(file: string): string {
  const month = /^articles\/(\d{4})\/(\d{2})\//.exec(file);
  return month ? `${month[1]}-${month[2]}` : OTHER;
}

/** What stories point at comes first: a story without its section would have to wait for it. */
export function compareShards(a: string, b: string): number {
  if (a === OTHER || b === OTHER) return a === b ? 0 : a === OTHER ? -1 : 1;
  return a < b ? -1 : 1;
}

/** The engine's memory of the content folder: one file a month, read when it is needed. */
export class Ledger {
  private readonly shards = new Map<string, Shard>();
  private readonly dirty = new Set<string>();

  constructor(private readonly folder: string) {}

  async shard(name: string): Promise<Shard> {
    const known = this.shards.get(name);
    if (known) return known;
    const file = path.join(this.folder, `${name}.json`);
    const entries = parseStored<Record<string, LedgerEntry>>(await readIfThere(file), file);
    const shard: Shard = new Map(Object.entries(entries ?? {}));
    this.shards.set(name, shard);
    return shard;
  }

  async find(file: string): Promise<LedgerEntry | undefined> {
    return (await this.shard(shardOf(file))).get(file);
  }

  async set(file: string, entry: LedgerEntry | undefined): Promise<void> {
    const name = shardOf(file);
    const shard = await this.shard(name);
    if (entry) shard.set(file, entry);
    else shard.delete(file);
    this.dirty.add(name);
  }

  /** Names of the shards on disk or in memory, oldest month first. */
  async names(): Promise<string[]> {
    const names = new Set(this.shards.keys());
    for (const file of await namesIn(this.folder))
      if (file.endsWith('.json')) names.add(file.slice(0, -5));
    return [...names].sort();
  }

  /** Lets go of a shard that has nothing to write. */
  forget(name: string): void {
    if (!this.dirty.has(name) && name !== OTHER) this.shards.delete(name);
  }

  /** Writes what changed, and forgets months that have not been asked for lately. */
  async flush(): Promise<void> {
    const writer = new StoreWriter(this.folder);
    for (const name of this.dirty) {
      const entries = [...(await this.shard(name))].sort(([a], [b]) => (a < b ? -1 : 1));
      // A month without stories keeps its file: the seal says that it must be there.
      await writer.write(`${name}.json`, Object.fromEntries(entries));
    }
    await writer.settled();
    this.dirty.clear();
    for (const name of [...this.shards.keys()]) {
      if (this.shards.size <= KEPT_SHARDS) break;
      if (name !== OTHER) this.shards.delete(name);
    }
  }
}
