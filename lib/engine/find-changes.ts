import { setTimeout as wait } from 'node:timers/promises';
import { storyPath } from '../content/story-path';
import type { Engine } from './engine';
import { compareShards, type Ledger, shardOf } from './ledger';
import type { FileRequest } from './prepare-files';
import { scanContent, stampOf, TICK_MS } from './scan';

/** What a run has to look at, and how many files it may pass over. */
export type Changes = { requests: FileRequest[]; unchanged: number };

/** An editor who never stops saving does not keep a run waiting for ever. */
const MOST_LOOKS = 10;

/**
 * What changed in these files and folders, or in the whole content folder. A story that is being saved
 * this instant is looked at again a moment later: its second file may be on its way.
 */
export async function findChanges(engine: Engine, paths?: string[]): Promise<Changes> {
  const { requests, unchanged } = await (paths
    ? findNamedChanges(engine, paths)
    : findAllChanges(engine));
  const found = new Map(requests.map((request) => [request.file, request]));
  for (let looks = 1; looks < MOST_LOOKS; looks++) {
    const young = [...found.keys()].filter((file) => stampOf(engine.contentDir, file) === '');
    if (young.length === 0) break;
    await wait(TICK_MS);
    const again = await findNamedChanges(engine, young.map(folderOf));
    for (const request of again.requests) found.set(request.file, request);
  }
  return { requests: [...found.values()], unchanged };
}

/** The folder of a story has all of its files; anything else is looked at alone. */
function folderOf(file: string): string {
  return storyPath(file)?.folder ?? file;
}

/** Compares the whole content folder with the ledger. */
async function findAllChanges({ contentDir, ledger }: Engine): Promise<Changes> {
  const files = await scanContent(contentDir);
  const byShard = new Map<string, string[]>();
  for (const file of files) {
    const name = shardOf(file);
    const shard = byShard.get(name);
    if (shard) shard.push(file);
    else byShard.set(name, [file]);
  }
  for (const name of await ledger.names()) if (!byShard.has(name)) byShard.set(name, []);
  const requests: FileRequest[] = [];
  let unchanged = 0;
  for (const [name, present] of [...byShard].sort(([a], [b]) => compareShards(a, b))) {
    const shard = await ledger.shard(name);
    const there = new Set(present);
    for (const file of present) {
      const entry = shard.get(file);
      if (entry?.stamp && entry.stamp === stampOf(contentDir, file)) unchanged++;
      else requests.push({ file, knownHash: entry?.hash });
    }
    for (const file of shard.keys()) if (!there.has(file)) requests.push({ file });
    ledger.forget(name);
  }
  return { requests, unchanged };
}

/** Looks only at the files that are said to have changed, and at what the ledger has below them. */
async function findNamedChanges({ contentDir, ledger }: Engine, paths: string[]): Promise<Changes> {
  const files = new Set<string>();
  for (const path of paths) {
    files.add(path);
    for (const file of await scanContent(contentDir, path)) files.add(file);
    for (const file of await knownBelow(ledger, path)) files.add(file);
  }
  const requests: FileRequest[] = [];
  let unchanged = 0;
  for (const file of [...files].sort()) {
    const entry = await ledger.find(file);
    const stamp = stampOf(contentDir, file);
    if (entry?.stamp && entry.stamp === stamp) unchanged++;
    else if (entry || stamp !== undefined) requests.push({ file, knownHash: entry?.hash });
  }
  return { requests, unchanged };
}

async function knownBelow(ledger: Ledger, path: string): Promise<string[]> {
  const isYear = /^articles(?:\/\d{4})?$/.test(path);
  const names = isYear ? await ledger.names() : [shardOf(`${path}/`)];
  const found: string[] = [];
  for (const name of names)
    for (const file of (await ledger.shard(name)).keys())
      if (file.startsWith(`${path}/`)) found.push(file);
  return found;
}
