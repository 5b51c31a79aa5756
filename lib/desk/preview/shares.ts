import { createHash, randomBytes } from 'node:crypto';
import type { DeskDatabase } from '../database/open-database';

/** A link to the preview of one draft, as its owner or its one reader meets it. */
export type Share = { draft: string; sharedBy: string; expiresAt: Date };

const VALID_MS = 24 * 60 * 60 * 1000;
const MOST_OPEN = 20;

/** There are as many open links to a draft as there may be. */
class TooManySharesError extends Error {
  readonly refusal = 'too-many-shares';

  constructor() {
    super('too-many-shares');
    this.name = 'DeskError';
  }
}

/** Links that show a draft to somebody without an account: each in one browser, for a day. */
export class Shares {
  constructor(private readonly database: DeskDatabase) {}

  /** The token of a new link; it is kept nowhere, only its hash. */
  async create(draft: string, sharedBy: string, now = new Date()): Promise<string> {
    const { db } = this.database;
    await db.deleteFrom('deskShare').where('expiresAt', '<=', now.toISOString()).execute();
    const { open } = await db
      .selectFrom('deskShare')
      .select(({ fn }) => fn.countAll().as('open'))
      .where('draft', '=', draft)
      .executeTakeFirstOrThrow();
    if (Number(open) >= MOST_OPEN) throw new TooManySharesError();
    const token = randomBytes(32).toString('base64url');
    await db
      .insertInto('deskShare')
      .values({
        tokenHash: hashOf(token),
        draft,
        sharedBy,
        expiresAt: new Date(now.getTime() + VALID_MS).toISOString(),
      })
      .execute();
    return token;
  }

  /** Ends every link to a draft, opened or not. */
  async revoke(draft: string): Promise<void> {
    await this.database.db.deleteFrom('deskShare').where('draft', '=', draft).execute();
  }

  /** A link that no browser has opened yet. */
  async findUnopened(token: string, now = new Date()): Promise<Share | undefined> {
    const row = await this.row(token, now);
    return row && row.browserHash === null ? shareOf(row) : undefined;
  }

  /** A link in the browser that opened it; to every other one there is no such link. */
  async findOpened(
    token: string,
    browser: string | undefined,
    now = new Date(),
  ): Promise<Share | undefined> {
    const row = await this.row(token, now);
    return row && browser !== undefined && row.browserHash === hashOf(browser)
      ? shareOf(row)
      : undefined;
  }

  /** Binds a link to one browser: the secret for its cookie, for exactly one caller. */
  async open(token: string, now = new Date()): Promise<string | undefined> {
    const browser = randomBytes(32).toString('base64url');
    const { numUpdatedRows } = await this.database.db
      .updateTable('deskShare')
      .set({ browserHash: hashOf(browser) })
      .where('tokenHash', '=', hashOf(token))
      .where('browserHash', 'is', null)
      .where('expiresAt', '>', now.toISOString())
      .executeTakeFirst();
    return numUpdatedRows === 1n ? browser : undefined;
  }

  private row(token: string, now: Date) {
    return this.database.db
      .selectFrom('deskShare')
      .selectAll()
      .where('tokenHash', '=', hashOf(token))
      .where('expiresAt', '>', now.toISOString())
      .executeTakeFirst();
  }
}

function shareOf({
  draft,
  sharedBy,
  expiresAt,
}: {
  draft: string;
  sharedBy: string;
  expiresAt: string;
}): Share {
  return { draft, sharedBy, expiresAt: new Date(expiresAt) };
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
