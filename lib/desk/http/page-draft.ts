import 'server-only';
import type { Locale } from '@/i18n/locales';
import type { Account } from '../accounts/account';
import { openDesk } from '../open-desk';
import type { Draft } from '../stories/draft-store';
import { foundOrNot } from './found-or-not';

/** The draft that a page's address names, for whoever may edit it; there is no page for anybody else. */
export async function pageDraft(account: Account, id: string, locale: Locale): Promise<Draft> {
  const stories = await (await openDesk()).stories();
  return foundOrNot(stories.read(account, id), locale);
}
