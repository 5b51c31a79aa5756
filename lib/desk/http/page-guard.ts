import 'server-only';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { isLocale, type Locale } from '@/i18n/locales';
import type { Account } from '../accounts/account';
import { deskPaths } from '../desk-paths';
import { openDesk } from '../open-desk';
import { barrierFor } from './let-in';
import { type DeskRoute, deskRoutes } from './routes';

/** Who opens a page of the desk; sends whoever may not to where they can. */
export async function pageGuard(route: DeskRoute, locale: string): Promise<Account> {
  if (!isLocale(locale)) notFound();
  const account = await currentAccount();
  switch (barrierFor(deskRoutes[route], account)) {
    case 'sign-in':
      redirect(deskPaths.signIn(locale));
      break;
    case 'two-factor':
      redirect(deskPaths.twoFactor(locale));
      break;
    case 'forbidden':
      redirect(deskPaths.list(locale));
  }
  if (!account) throw new Error(`${route} lets anybody in: it needs no guard.`);
  return account;
}

async function currentAccount(): Promise<Account | undefined> {
  const { people } = await openDesk();
  return people.personOf(await headers());
}

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export type DeskPageProps = { params: Promise<{ locale: string }>; searchParams: SearchParams };

/** The language of a page's address; there is no page in any other. */
export async function pageLocale(params: DeskPageProps['params']): Promise<Locale> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return locale;
}
