import { log } from '@/lib/server/log';
import type { DeskDatabase } from '../database/open-database';
import { isDiskFull } from '../disk-full';

/** What the desk notes; each has its words in the messages. */
type AuditAction =
  | 'invite'
  | 'join'
  | 'sign-in'
  | 'sign-in-failed'
  | 'sign-out'
  | 'role'
  | 'password'
  | 'two-factor'
  | 'deactivate'
  | 'publish'
  | 'unpublish'
  | 'rename'
  | 'correct'
  | 'front'
  | 'describe-image'
  | 'share';

const PAGE_SIZE = 50;

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

  /**
   * As `note`, for what readers see already: a disk that is full cannot take that back, and Git knows who did it.
   * Then the server's log has the entry.
   */
  async noteDone(entry: AuditEntry): Promise<void> {
    try {
      await this.note(entry);
    } catch (error) {
      if (!isDiskFull(error)) throw error;
      const { action, subject, actor, details } = entry;
      log('error', 'audit-disk-full', { action, subject, actor, ...details });
    }
  }

  /** Newest first; pages count from 1. */
  async list(page = 1): Promise<(AuditEntry & { id: number })[]> {
    const rows = await this.database.db
      .selectFrom('deskAudit')
      .selectAll()
      .orderBy('id', 'desc')
      .limit(PAGE_SIZE)
      .offset((page - 1) * PAGE_SIZE)
      .execute();
    return rows.map(({ id, at, actor, action, subject, details }) => ({
      id,
      at: new Date(at),
      actor,
      action: action as AuditAction,
      subject,
      details: JSON.parse(details),
    }));
  }

  async countPages(): Promise<number> {
    const { count } = await this.database.db
      .selectFrom('deskAudit')
      .select(({ fn }) => fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
    return Math.max(1, Math.ceil(Number(count) / PAGE_SIZE));
  }
}
