import type { Migration } from 'kysely';

/** Codes of phones that opened a session: a row counts for minutes only. */
export const usedCodes: Migration = {
  up: async (db) => {
    await db.schema
      .createTable('deskUsedCode')
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('code', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('deskUsedCodeKey', ['person', 'code'])
      .execute();
  },
};
