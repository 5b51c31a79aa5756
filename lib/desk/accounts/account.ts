import type { Selectable } from 'kysely';
import type { Tables } from '../database/tables';
import { isRole, type Person } from './permissions';

/** Somebody with an account, whether they may sign in now or not. */
export type Account = Person & { hasTwoFactor: boolean; isActive: boolean };

/** How long a password may be, in characters. */
export const passwordLength = { shortest: 12, longest: 256 };

/** Who somebody is, as the audit log and commits name them. */
export function signatureOf({ name, email }: { name: string; email: string }): string {
  return `${name} <${email}>`;
}

/** An account from its row. */
export function accountOf({
  id,
  name,
  email,
  role,
  sections,
  twoFactorEnabled,
  isActive,
}: Selectable<Tables['user']>): Account {
  return {
    id,
    name,
    email,
    // Whatever stands there that is no role gives the fewest rights.
    role: isRole(role) ? role : 'writer',
    sections: JSON.parse(sections),
    hasTwoFactor: Boolean(twoFactorEnabled),
    isActive: Boolean(isActive),
  };
}
