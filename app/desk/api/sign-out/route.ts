import { deskPaths } from '@/lib/desk/desk-paths';
import { askAuth, cookiesOf, formRoute, goTo } from '@/lib/desk/http/form-route';

/** Ends this session or, with `everywhere`, all sessions of this person. */
export const POST = formRoute('/desk/api/sign-out', async (request) => {
  if (request.field('everywhere')) await askAuth(request, '/revoke-sessions', {});
  return goTo(deskPaths.signIn(request.locale), cookiesOf(await askAuth(request, '/sign-out', {})));
});
