import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { DeskDatabase } from '../database/open-database';
import { accountOf } from './account';
import { isRole, mayEver, type Role } from './permissions';

export type Invitation = {
  id: string;
  /** Undefined for the first chief, who says it. */
  email?: string;
  role: Role;
  sections: string[];
};

const DAY_MS = 24 * 60 * 60 * 1000;
const VALID_MS = 7 * DAY_MS;

/** Links by which people get an account: each opens one account, once, within a week. */
export class Invitations {
  constructor(private readonly database: DeskDatabase) {}

  /** The secret of a new link; it is kept nowhere, only its hash. */
  async create(
    invitation: Omit<Invitation, 'id'>,
    invitedBy: string | null,
    now = new Date(),
  ): Promise<string> {
    const secret = randomBytes(32).toString('base64url');
    await this.database.db
      .insertInto('deskInvitation')
      .values({
        id: randomUUID(),
        secretHash: hashOf(secret),
        email: invitation.email?.toLowerCase() ?? null,
        role: invitation.role,
        sections: JSON.stringify(invitation.sections),
        invitedBy,
        expiresAt: new Date(now.getTime() + VALID_MS).toISOString(),
      })
      .execute();
    return secret;
  }

  /**
   * Undefined if there is no such link, or it was used, or it is too old, or whoever sent it may not invite any
   * more: nobody is told which.
   */
  async find(secret: string, now = new Date()): Promise<Invitation | undefined> {
    const row = await this.database.db
      .selectFrom('deskInvitation')
      .selectAll()
      .where('secretHash', '=', hashOf(secret))
      .where('usedAt', 'is', null)
      .where('expiresAt', '>', now.toISOString())
      .executeTakeFirst();
    if (!row || !isRole(row.role)) return undefined;
    if (row.invitedBy !== null && !(await this.mayInvite(row.invitedBy))) return undefined;
    const { id, email, role } = row;
    return { id, ...(email && { email }), role, sections: JSON.parse(row.sections) };
  }

  /** True for exactly one caller, however many try at once. */
  async use(id: string, now = new Date()): Promise<boolean> {
    const { numUpdatedRows } = await this.database.db
      .updateTable('deskInvitation')
      .set({ usedAt: now.toISOString() })
      .where('id', '=', id)
      .where('usedAt', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  /** The account could not be opened after all: the link works again. */
  async giveBack(id: string): Promise<void> {
    await this.database.db
      .updateTable('deskInvitation')
      .set({ usedAt: null })
      .where('id', '=', id)
      .execute();
  }

  /** Links for a first chief that nobody used: a new one is printed at every start. */
  async withdrawUnaddressed(): Promise<void> {
    await this.database.db
      .deleteFrom('deskInvitation')
      .where('email', 'is', null)
      .where('usedAt', 'is', null)
      .execute();
  }

  private async mayInvite(id: string): Promise<boolean> {
    const users = this.database.db.selectFrom('user').selectAll();
    const row = await users.where('id', '=', id).executeTakeFirst();
    const account = row && accountOf(row);
    return account?.isActive === true && mayEver(account, 'people.manage');
  }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
