import { deskPaths } from '@/lib/desk/desk-paths';
import { formRoute, goTo } from '@/lib/desk/http/form-route';
import { shareCookie } from '@/lib/desk/preview/share-cookie';
import { sharedDraft } from '@/lib/desk/preview/shared-draft';

const LONGEST = 100;

/** Opens a link once: this browser, and no other, sees the draft from now on. */
export const POST = formRoute('/desk/api/shared', async ({ desk, locale, field }) => {
  const token = field('token').slice(0, LONGEST);
  const page = deskPaths.shared(locale, token);
  const share = await desk.shares.findUnopened(token);
  if (!share || !(await sharedDraft(desk, share))) return goTo(page);
  const browser = await desk.shares.open(token);
  // Another browser was faster: the page tells this one that the link is used up.
  if (browser === undefined) return goTo(page);
  return goTo(page, [shareCookie(token, browser, desk.isSecure)]);
});
