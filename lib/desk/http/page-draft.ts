import 'server-only';
import { notFound } from 'next/navigation';
import type { Account } from '../accounts/account';
import { deskRefusalOf } from '../accounts/refusal';
import { openDesk } from '../open-desk';
import type { Draft } from '../stories/draft-store';

/** The draft that a page's address names, for whoever may edit it; there is no page for anybody else. */
export async function pageDraft(account: Account, id: string): Promise<Draft> {
  const stories = await (await openDesk()).stories();
  try {
    return await stories.read(account, id);
  } catch (error) {
    if (deskRefusalOf(error) === undefined) throw error;
    notFound();
  }
}
