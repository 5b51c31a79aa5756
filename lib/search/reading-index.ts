import 'server-only';
import { statSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { dataDir } from '../content/store-layout';
import { type IndexFile, indexFile } from './index-file';

/** Over `globalThis`: Next may load this file more than once. */
const shared = globalThis as typeof globalThis & { midadSearch?: Opened };
type Opened = { database: IndexFile; inode: number };

/** The search index of this site, for reading; undefined while it is being made. */
export function readingIndex(): IndexFile | undefined {
  const file = indexFile(dataDir());
  const inode = statSync(file, { throwIfNoEntry: false })?.ino;
  const known = shared.midadSearch;
  if (known && known.inode === inode) return known.database;
  // A store that was made anew brought its own index.
  known?.database.close();
  shared.midadSearch = undefined;
  if (inode === undefined) return undefined;
  const database = new Sqlite(file, { fileMustExist: true, timeout: 1000 });
  database.pragma('query_only = ON');
  const isWhole = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'facts'").get();
  if (!isWhole) {
    database.close();
    return undefined;
  }
  shared.midadSearch = { database, inode };
  return database;
}
