import type { DeskDatabase } from '../database/open-database';

const COUNTS_MS = 15_000;

type Who = { id: string; name: string };

/** Who has a draft open. It lies in the database, so that several desks see each other's people. */
export class Presence {
  constructor(private readonly database: DeskDatabase) {}

  /** Notes that somebody is here, for some seconds; the names of the others who are. */
  async arrive(draft: string, { id: person, name }: Who, now = new Date()): Promise<string[]> {
    const { db } = this.database;
    const at = now.toISOString();
    const oldest = new Date(now.getTime() - COUNTS_MS).toISOString();
    await db
      .insertInto('deskPresence')
      .values({ draft, person, name, at })
      .onConflict((conflict) => conflict.columns(['draft', 'person']).doUpdateSet({ name, at }))
      .execute();
    await db.deleteFrom('deskPresence').where('at', '<', oldest).execute();
    const others = await db
      .selectFrom('deskPresence')
      .select('name')
      .where('draft', '=', draft)
      .where('person', '!=', person)
      .orderBy('name')
      .execute();
    return others.map((other) => other.name);
  }

  async leave(draft: string, { id }: Pick<Who, 'id'>): Promise<void> {
    await this.database.db
      .deleteFrom('deskPresence')
      .where('draft', '=', draft)
      .where('person', '=', id)
      .execute();
  }
}
