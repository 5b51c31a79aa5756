import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { type Locale, localeCodes } from '@/i18n/locales';

/** Raised when what is kept, or how words become terms, changes: an older index is made anew. */
export const INDEX_VERSION = 3;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS stories (
    id INTEGER PRIMARY KEY, locale TEXT NOT NULL, slug TEXT NOT NULL,
    hash TEXT NOT NULL, published INTEGER NOT NULL, words TEXT NOT NULL,
    UNIQUE (locale, slug)
  );
  CREATE TABLE IF NOT EXISTS words (
    locale TEXT NOT NULL, word TEXT NOT NULL, shown TEXT NOT NULL, stories INTEGER NOT NULL,
    PRIMARY KEY (locale, word)
  ) WITHOUT ROWID;
  ${localeCodes.map(textTables).join('')}
`;

/** Texts are kept as terms alone: what readers see is read from the store. */
function textTables(locale: string): string {
  return `
    CREATE VIRTUAL TABLE IF NOT EXISTS text_${locale} USING fts5 (
      title, summary, headings, body, marks,
      content = '', contentless_delete = 1, tokenize = "ascii tokenchars '_-'"
    );
    CREATE VIRTUAL TABLE IF NOT EXISTS terms_${locale} USING fts5vocab ('text_${locale}', 'row');
  `;
}

export type IndexFile = Sqlite.Database;

/** Where the search index of a data folder lies. */
export function indexFile(folder: string): string {
  return path.join(/*turbopackIgnore: true*/ folder, 'search', 'index.sqlite');
}

/** Opens an index for writing; one that is damaged or of another version is thrown away first. */
export function openIndex(file: string): IndexFile {
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    return open(file);
  } catch (error) {
    if (!isDamage(error)) throw error;
    removeIndex(file);
    return open(file);
  }
}

export function removeIndex(file: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
}

/** Whether SQLite says that the file is not what it wrote. */
export function isDamage(error: unknown): boolean {
  const { code = '' } = error as { code?: string };
  return /^SQLITE_(?:CORRUPT|NOTADB)/.test(code) || error instanceof OtherVersionError;
}

class OtherVersionError extends Error {}

function open(file: string): IndexFile {
  const database = new Sqlite(file);
  try {
    database.pragma('busy_timeout = 5000');
    database.pragma('journal_mode = WAL');
    const version = database.pragma('user_version', { simple: true });
    if (version === 0) {
      // Nothing is lost with a file that is only being begun.
      database.pragma('synchronous = OFF');
      database.exec(SCHEMA);
      database.pragma(`user_version = ${INDEX_VERSION}`);
    } else if (version !== INDEX_VERSION) throw new OtherVersionError();
    // A crash may lose the last step, never the whole: the next run notices and does it again.
    database.pragma('synchronous = NORMAL');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Counts the stories of a language that hold a term. */
export function termCounter(database: IndexFile, locale: Locale): (term: string) => number {
  const find = database.prepare<[string], { doc: number }>(
    `SELECT doc FROM terms_${locale} WHERE term = ?`,
  );
  return (term) => find.get(term)?.doc ?? 0;
}
