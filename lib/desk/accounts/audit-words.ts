import type messages from '@/messages/ar.json';
import type { AuditEntry } from './audit';

/** Which message of `Desk.audit` says what was done. */
export type AuditMessage = Extract<
  keyof typeof messages.Desk.audit,
  AuditEntry['action'] | 'code-failed' | 'sign-out-everywhere' | 'unpublish-to' | 'other'
>;

const KNOWN: AuditMessage[] = [
  'invite',
  'join',
  'sign-in',
  'sign-in-failed',
  'sign-out',
  'role',
  'password',
  'two-factor',
  'deactivate',
  'publish',
  'unpublish',
  'rename',
  'correct',
  'front',
  'describe-image',
  'share',
];

/** The message of an entry and the role that it names; a newer desk may have written what this one does not know. */
export function auditWords({
  action,
  subject,
  details,
}: Pick<AuditEntry, 'action' | 'subject' | 'details'>): [AuditMessage, { role: string }] {
  const values = { role: String(details.role ?? '') };
  const said = KNOWN.find((own) => own === action) ?? 'other';
  if (said === 'unpublish' && details.to !== undefined) return ['unpublish-to', values];
  if (said === 'sign-in-failed' && subject === '') return ['code-failed', values];
  if (said === 'sign-out' && details.everywhere === true) return ['sign-out-everywhere', values];
  return [said, values];
}
