import { signatureOf } from '@/lib/desk/accounts/account';
import { deskPaths } from '@/lib/desk/desk-paths';
import { askAuth, cookiesOf, formRoute, goTo } from '@/lib/desk/http/form-route';

/** Ends this session or, with `everywhere`, all sessions of this person. */
export const POST = formRoute('/desk/api/sign-out', async (request) => {
  const { account, desk } = request;
  if (account) {
    const actor = signatureOf(account);
    const details = { everywhere: request.field('everywhere') !== '' };
    await desk.audit.note({ at: new Date(), actor, action: 'sign-out', subject: '', details });
  }
  if (request.field('everywhere')) await askAuth(request, '/revoke-sessions', {});
  return goTo(deskPaths.signIn(request.locale), cookiesOf(await askAuth(request, '/sign-out', {})));
});
