import { mkdirSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import { Pool } from 'pg';
import { migrate } from './migrations';
import type { Tables } from './tables';

export type DatabaseType = 'sqlite' | 'postgres';

export type DeskDatabase = { db: Kysely<Tables>; type: DatabaseType };

/**
 * Opens what the desk keeps beside the stories: a SQLite file in the data folder or, where several desks
 * share it, the PostgreSQL database of this address. Makes or brings up to date its tables.
 */
export async function openDatabase(dataDir: string, postgresUrl?: string): Promise<DeskDatabase> {
  const type = postgresUrl ? 'postgres' : 'sqlite';
  const dialect = postgresUrl
    ? new PostgresDialect({ pool: new Pool({ connectionString: postgresUrl, max: 8 }) })
    : new SqliteDialect({ database: openFile(path.join(dataDir, 'desk', 'desk.sqlite')) });
  const db = new Kysely<Tables>({ dialect });
  await migrate(db, type);
  return { db, type };
}

function openFile(file: string): Sqlite.Database {
  // Passwords' hashes and sessions: for nobody else on this machine.
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const database = new Sqlite(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  database.pragma('busy_timeout = 5000');
  database.pragma('foreign_keys = ON');
  return database;
}
