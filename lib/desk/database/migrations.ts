import { type Kysely, type Migration, Migrator } from 'kysely';
import type { DatabaseType } from './open-database';
import { sharedPreviews } from './shared-previews';
import { usedCodes } from './used-codes';

/** Each is applied once, in the order of the names, and never changed afterwards. */
function migrationsFor(type: DatabaseType): Record<string, Migration> {
  return {
    '0001-invitations-and-audit': {
      up: async (db) => {
        await db.schema
          .createTable('deskInvitation')
          .addColumn('id', 'text', (column) => column.primaryKey())
          .addColumn('secretHash', 'text', (column) => column.notNull().unique())
          .addColumn('email', 'text')
          .addColumn('role', 'text', (column) => column.notNull())
          .addColumn('sections', 'text', (column) => column.notNull())
          .addColumn('invitedBy', 'text')
          .addColumn('expiresAt', 'text', (column) => column.notNull())
          .addColumn('usedAt', 'text')
          .execute();
        await db.schema
          .createTable('deskAudit')
          .addColumn('id', type === 'postgres' ? 'serial' : 'integer', (column) =>
            type === 'postgres' ? column.primaryKey() : column.primaryKey().autoIncrement(),
          )
          .addColumn('at', 'text', (column) => column.notNull())
          .addColumn('actor', 'text', (column) => column.notNull())
          .addColumn('action', 'text', (column) => column.notNull())
          .addColumn('subject', 'text', (column) => column.notNull())
          .addColumn('details', 'text', (column) => column.notNull())
          .execute();
        await db.schema.createIndex('deskAuditAt').on('deskAudit').column('at').execute();
      },
    },
    '0002-list-of-stories': {
      up: async (db) => {
        await db.schema
          .createTable('deskStory')
          .addColumn('folder', 'text', (column) => column.primaryKey())
          .addColumn('month', 'text', (column) => column.notNull())
          .addColumn('slug', 'text', (column) => column.notNull())
          .addColumn('title', 'text', (column) => column.notNull())
          .addColumn('titleEn', 'text', (column) => column.notNull())
          .addColumn('section', 'text', (column) => column.notNull())
          .addColumn('status', 'text', (column) => column.notNull())
          .addColumn('authors', 'text', (column) => column.notNull())
          .addColumn('publishedAt', 'text', (column) => column.notNull())
          .addColumn('updatedAt', 'text', (column) => column.notNull())
          .addColumn('errors', 'integer', (column) => column.notNull())
          .addColumn('words', 'text', (column) => column.notNull())
          .execute();
        for (const columns of [
          ['month'],
          ['publishedAt', 'slug'],
          ['section', 'publishedAt'],
          ['slug'],
        ])
          await db.schema
            .createIndex(`deskStoryBy${columns[0]}`)
            .on('deskStory')
            .columns(columns)
            .execute();
        await db.schema
          .createTable('deskMonth')
          .addColumn('month', 'text', (column) => column.primaryKey())
          .addColumn('stamp', 'text', (column) => column.notNull())
          .execute();
      },
    },
    '0003-shared-previews': sharedPreviews,
    '0004-used-codes': usedCodes,
  };
}

/** Brings the desk's tables to their newest form. */
export async function migrate<Tables>(db: Kysely<Tables>, type: DatabaseType): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrationsFor(type) },
    migrationTableName: 'deskMigration',
    migrationLockTableName: 'deskMigrationLock',
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
