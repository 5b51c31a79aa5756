import type { Migration } from 'kysely';

/** Links to previews of drafts, and who is at which draft just now. */
export const sharedPreviews: Migration = {
  up: async (db) => {
    await db.schema
      .createTable('deskShare')
      .addColumn('tokenHash', 'text', (column) => column.primaryKey())
      .addColumn('draft', 'text', (column) => column.notNull())
      .addColumn('sharedBy', 'text', (column) => column.notNull())
      .addColumn('expiresAt', 'text', (column) => column.notNull())
      .addColumn('browserHash', 'text')
      .execute();
    await db.schema.createIndex('deskShareByDraft').on('deskShare').column('draft').execute();
    await db.schema
      .createTable('deskPresence')
      .addColumn('draft', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('deskPresenceKey', ['draft', 'person'])
      .execute();
  },
};
