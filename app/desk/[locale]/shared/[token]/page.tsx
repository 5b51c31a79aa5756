import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SharedDoor } from '@/components/desk/shared-door';
import { SharedStory } from '@/components/desk/shared-story';
import { deskPaths } from '@/lib/desk/desk-paths';
import { type DeskPageProps, pageLocale } from '@/lib/desk/http/page-guard';
import { openDesk } from '@/lib/desk/open-desk';
import { readShareCookie } from '@/lib/desk/preview/share-cookie';
import { sharedDraft } from '@/lib/desk/preview/shared-draft';

type Props = DeskPageProps & { params: Promise<{ token: string }> };

export async function generateMetadata() {
  const t = await getTranslations('Desk.preview.shared');
  // The token in the address is told to nobody else. With `no-referrer` browsers would hide the form's origin too.
  return { title: t('title'), referrer: 'same-origin' as const };
}

/** A draft for somebody without an account. Messengers fetch every link they see: only a form opens one. */
export default async function SharedPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { token } = await params;
  const desk = await openDesk();
  const browser = readShareCookie((await headers()).get('cookie'), token);
  const opened = await desk.shares.findOpened(token, browser);
  const share = opened ?? (await desk.shares.findUnopened(token));
  const draft = share && (await sharedDraft(desk, share));
  if (!share || !draft) redirect(deskPaths.linkOver(locale));
  const facts = { locale, token, expiresAt: share.expiresAt };

  return opened ? <SharedStory {...facts} draft={draft} /> : <SharedDoor {...facts} />;
}
