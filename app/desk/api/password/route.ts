import { passwordLength } from '@/lib/desk/accounts/account';
import { deskPaths } from '@/lib/desk/desk-paths';
import { askAuth, cookiesOf, formRoute, goTo, withError } from '@/lib/desk/http/form-route';

/** Another password; every other session of this person ends. */
export const POST = formRoute('/desk/api/password', async (request) => {
  const { field, locale } = request;
  const page = deskPaths.account(locale);
  const answer = await askAuth(request, '/change-password', {
    currentPassword: field('password'),
    newPassword: field('newPassword'),
    revokeOtherSessions: true,
  });
  if (!answer.ok) {
    const isShort = field('newPassword').length < passwordLength.shortest;
    return goTo(withError(page, '', isShort ? 'short-password' : 'wrong-password'));
  }
  return goTo(`${page}?done=password`, cookiesOf(answer));
});
