import 'server-only';
import { notFound, redirect } from 'next/navigation';
import type { Locale } from '@/i18n/locales';
import type { Account } from '../accounts/account';
import { deskRefusalOf } from '../accounts/refusal';
import { deskPaths } from '../desk-paths';
import { openDesk } from '../open-desk';
import type { Draft } from '../stories/draft-store';

/**
 * The draft that a page's address names, for whoever may edit it; there is no page for anybody else. Of one that
 * cannot be opened the list says so.
 */
export async function pageDraft(account: Account, id: string, locale: Locale): Promise<Draft> {
  const stories = await (await openDesk()).stories();
  try {
    return await stories.read(account, id);
  } catch (error) {
    const refusal = deskRefusalOf(error);
    if (refusal === undefined) throw error;
    if (refusal === 'damaged-draft') redirect(`${deskPaths.list(locale)}?error=${refusal}`);
    notFound();
  }
}
