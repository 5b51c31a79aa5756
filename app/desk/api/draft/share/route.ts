import { isLocale } from '@/i18n/locales';
import { signatureOf } from '@/lib/desk/accounts/account';
import { deskPaths } from '@/lib/desk/desk-paths';
import { jsonRoute, textOf } from '@/lib/desk/http/json-route';
import { site } from '@/lib/site';

/** A new link to the preview of a draft; or, with `revoke`, the end of all links to it. */
export const POST = jsonRoute('/desk/api/draft/share', async ({ desk, account, body, headers }) => {
  const stories = await desk.stories();
  const { id, facts } = await stories.read(account, textOf(body, 'id'));
  if (body.revoke === true) {
    await desk.shares.revoke(id);
    return {};
  }
  const said = body.locale;
  const locale = typeof said === 'string' && isLocale(said) ? said : 'ar';
  const token = await desk.shares.create(id, account.id);
  await desk.audit.note({
    at: new Date(),
    actor: signatureOf(account),
    action: 'share',
    subject: facts.slug,
    details: {},
  });
  // The address by which the editor reaches the desk: it was compared with the host already.
  const origin = headers.get('origin') ?? site.url;
  return { link: `${origin}${deskPaths.shared(locale, token)}` };
});
