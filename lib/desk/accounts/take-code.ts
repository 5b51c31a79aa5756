import type { DeskDatabase } from '../database/open-database';

/** Longer than a phone's code is taken: its own half minute, and the ones before and after. */
const COUNTS_MS = 2 * 60 * 1000;

/** Whether a phone's code opens a session for the first time: true for exactly one caller, however many try at once. */
export async function takeCode(
  { db }: DeskDatabase,
  person: string,
  code: string,
  now = new Date(),
): Promise<boolean> {
  const oldest = new Date(now.getTime() - COUNTS_MS).toISOString();
  await db.deleteFrom('deskUsedCode').where('at', '<', oldest).execute();
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('deskUsedCode')
    .values({ person, code, at: now.toISOString() })
    .onConflict((conflict) => conflict.columns(['person', 'code']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
