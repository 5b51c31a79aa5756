import 'server-only';
import { statSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { dataDir } from '../content/store-layout';
import { INDEX_VERSION, type IndexFile, indexFile, isDamage } from './index-file';

/** Over `globalThis`: Next may load this file more than once. */
const shared = globalThis as typeof globalThis & { midadSearch?: Opened };
/** A file that was made anew may have got the inode of the one before it. */
type Opened = { database: IndexFile; birth: string };

/** The search index of this site, for reading; undefined while it is being made. */
export function readingIndex(): IndexFile | undefined {
  const file = indexFile(dataDir());
  const stat = statSync(file, { throwIfNoEntry: false });
  const birth = stat && `${stat.ino} ${stat.birthtimeMs}`;
  const known = shared.midadSearch;
  if (known && known.birth === birth) return known.database;
  // A store that was made anew brought its own index.
  known?.database.close();
  shared.midadSearch = undefined;
  const database = birth && openWhole(file);
  if (!database) return undefined;
  shared.midadSearch = { database, birth };
  return database;
}

/** Opens an index that holds all stories. It is asked once: comparing it with the store later leaves it of use. */
function openWhole(file: string): IndexFile | undefined {
  const database = new Sqlite(file, { fileMustExist: true, timeout: 1000 });
  try {
    database.pragma('query_only = ON');
    if (isWhole(database)) return database;
  } catch (error) {
    if (!isDamage(error)) {
      database.close();
      throw error;
    }
  }
  database.close();
  return undefined;
}

/** Whether it stands for a state of the store: while it is being filled it stands for none. */
function isWhole(database: IndexFile): boolean {
  if (database.pragma('user_version', { simple: true }) !== INDEX_VERSION) return false;
  return database.prepare("SELECT 1 FROM facts WHERE name = 'state'").get() !== undefined;
}
