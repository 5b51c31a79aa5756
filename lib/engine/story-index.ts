import { createHash } from 'node:crypto';
import path from 'node:path';
import { readIfThere } from './missing';
import { parseStored, StoreWriter } from './store-writer';

/** The folders that have a slug, each with whether its story is public. More than one is a fault. */
export type Folders = Record<string, boolean>;

type Bucket = Record<string, Folders>;

/** Every slug of the content folder, in 256 small files: one story is found without reading them all. */
export class StoryIndex {
  private readonly buckets = new Map<string, Bucket>();
  private readonly dirty = new Set<string>();

  constructor(private readonly folder: string) {}

  async find(slug: string): Promise<Folders | undefined> {
    const bucket = await this.bucket(bucketOf(slug));
    return Object.hasOwn(bucket, slug) ? bucket[slug] : undefined;
  }

  /** Enters a folder of a slug, or strikes it out if `isPublic` is undefined. */
  async set(slug: string, folder: string, isPublic: boolean | undefined): Promise<void> {
    const name = bucketOf(slug);
    const bucket = await this.bucket(name);
    const folders = Object.hasOwn(bucket, slug) ? (bucket[slug] ?? {}) : {};
    if (folders[folder] === isPublic) return;
    const { [folder]: _before, ...others } = folders;
    const after = isPublic === undefined ? others : { ...others, [folder]: isPublic };
    if (Object.keys(after).length > 0) bucket[slug] = after;
    else delete bucket[slug];
    this.dirty.add(name);
  }

  /** The folder that keeps a slug: the first by name. */
  async owner(slug: string): Promise<string | undefined> {
    return Object.keys((await this.find(slug)) ?? {}).sort()[0];
  }

  async listSlugs(): Promise<string[]> {
    const names = Array.from({ length: 256 }, (_, index) => index.toString(16).padStart(2, '0'));
    const buckets = await Promise.all(names.map((name) => this.bucket(name)));
    return buckets.flatMap((bucket) => Object.keys(bucket));
  }

  async flush(): Promise<void> {
    const writer = new StoreWriter(this.folder);
    for (const name of this.dirty) {
      const entries = Object.entries(await this.bucket(name)).sort(([a], [b]) => (a < b ? -1 : 1));
      await writer.write(`${name}.json`, Object.fromEntries(entries));
    }
    await writer.settled();
    this.dirty.clear();
    if (this.buckets.size > KEPT_BUCKETS) this.buckets.clear();
  }

  private async bucket(name: string): Promise<Bucket> {
    const known = this.buckets.get(name);
    if (known) return known;
    const file = path.join(this.folder, `${name}.json`);
    const bucket = parseStored<Bucket>(await readIfThere(file), file) ?? {};
    // Another caller may have read it in the meantime: one object is the truth.
    const winner = this.buckets.get(name) ?? bucket;
    this.buckets.set(name, winner);
    return winner;
  }
}

const KEPT_BUCKETS = 32;

function bucketOf(slug: string): string {
  return createHash('sha1').update(slug).digest('hex').slice(0, 2);
}
