import type { Account } from '../accounts/account';
import { type Action, mayEver } from '../accounts/permissions';
import type { Access } from './routes';

/** What keeps somebody out: no session, no second factor yet, or no right. */
export type Barrier = 'sign-in' | 'two-factor' | 'forbidden';

/** Undefined if this account, or nobody, is let in. */
export function barrierFor(access: Access, account: Account | undefined): Barrier | undefined {
  if (access === 'anybody') return undefined;
  if (!account) return 'sign-in';
  if (access === 'signed-in') return undefined;
  if (!account.hasTwoFactor) return 'two-factor';
  if (access === 'person') return undefined;
  return mayEver(account, access satisfies Action) ? undefined : 'forbidden';
}
