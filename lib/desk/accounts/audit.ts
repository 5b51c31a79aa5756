import type { DeskDatabase } from '../database/open-database';

type AuditAction =
  | 'invite'
  | 'join'
  | 'sign-in'
  | 'sign-out'
  | 'role'
  | 'deactivate'
  | 'publish'
  | 'unpublish'
  | 'rename'
  | 'share';

export type AuditEntry = {
  at: Date;
  /** Who did it; empty for the system itself. */
  actor: string;
  action: AuditAction;
  subject: string;
  details: Record<string, unknown>;
};

/** What was done at the desk, by whom and when; entries are only ever added. */
export class Audit {
  constructor(private readonly database: DeskDatabase) {}

  async note({ at, actor, action, subject, details }: AuditEntry): Promise<void> {
    await this.database.db
      .insertInto('deskAudit')
      .values({ at: at.toISOString(), actor, action, subject, details: JSON.stringify(details) })
      .execute();
  }

  /** Newest first. */
  async list(limit = 100): Promise<AuditEntry[]> {
    const rows = await this.database.db
      .selectFrom('deskAudit')
      .selectAll()
      .orderBy('id', 'desc')
      .limit(limit)
      .execute();
    return rows.map(({ at, actor, action, subject, details }) => ({
      at: new Date(at),
      actor,
      action: action as AuditAction,
      subject,
      details: JSON.parse(details),
    }));
  }
}
