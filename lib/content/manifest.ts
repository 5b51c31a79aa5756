import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Mention } from './body-mentions';
import type { ContentPath } from './classify';
import type { ImageFile } from './make-images';
import type { Problem } from './problems';
import { STORE_FORMAT, storeFiles } from './store-layout';
import type { StoreWriter } from './store-writer';
import type { StoryFacts, TranslationFacts } from './story-facts';

/** What the engine remembers of a content file, so that an unchanged file is not read again. */
export type ManifestEntry = {
  size: number;
  mtimeMs: number;
  hash: string;
  path?: ContentPath;
  mentions: Mention[];
  problems: Problem[];
  /** Of an Arabic article, as its file says now. */
  publication?: { status: string; publishedAt: string };
  /** Of the last version without errors. */
  story?: StoryFacts;
  translation?: TranslationFacts;
  image?: ImageFile;
  /** The document as the store holds it, for the small types that are gathered in one file. */
  document?: Record<string, unknown>;
};

/** `store.json`: the shape of the store and the code that made it. */
export type StoreInfo = { format: number; engine: string };

export type Manifest = Map<string, ManifestEntry>;

/** Stories by month, everything else together: one changed story rewrites one small file. */
function shardOf(file: string): string {
  const month = /^articles\/(\d{4})\/(\d{2})\//.exec(file);
  return month ? `${month[1]}-${month[2]}` : 'other';
}

/** The manifest of the last run; empty if there was none, or one of another format or engine. */
export async function readManifest(store: string, engine: string): Promise<Manifest> {
  const manifest: Manifest = new Map();
  const info = await readJson<StoreInfo>(path.join(store, storeFiles.info()));
  if (info?.format !== STORE_FORMAT || info.engine !== engine) return manifest;
  for (const name of await readdir(path.join(store, 'manifest'))) {
    if (!name.endsWith('.json')) continue;
    const shard = await readJson<Record<string, ManifestEntry>>(path.join(store, 'manifest', name));
    for (const [file, entry] of Object.entries(shard ?? {})) manifest.set(file, entry);
  }
  return manifest;
}

export async function writeManifest(writer: StoreWriter, manifest: Manifest): Promise<void> {
  const shards = new Map<string, Record<string, ManifestEntry>>();
  for (const [file, entry] of manifest) {
    const shard = shards.get(shardOf(file)) ?? {};
    shard[file] = entry;
    shards.set(shardOf(file), shard);
  }
  for (const [shard, entries] of shards) await writer.write(storeFiles.manifest(shard), entries);
}

async function readJson<T>(file: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
